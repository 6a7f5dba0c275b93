package org.linli.notifications.outbox;

/** Moments at which a person can be asked to allow messages. */
enum MessageMoment {
    /** After signing up. */
    SIGNED_UP,
    /** After writing something that waits for the check. */
    SUBMITTED,
    /** After asking to join a community. */
    JOINING,
    /** After booking a room or a slot, or waiting for one. */
    BOOKED,
    /** After choosing one message a day that sums up. */
    DIGEST_CHOSEN
}
