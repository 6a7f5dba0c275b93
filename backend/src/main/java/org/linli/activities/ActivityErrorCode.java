package org.linli.activities;

/** Rules of activities. */
enum ActivityErrorCode {
    /** There is no such activity, or not one that the viewer may act on. */
    NOT_FOUND,
    /** Fewer places are free than the party needs. */
    FULL,
    /** The person has a live signup already. */
    ALREADY_SIGNED_UP,
    /** The person has no live signup to give back. */
    NOT_SIGNED_UP,
    /** Sign-up has not opened yet. */
    NOT_OPEN,
    /** Sign-up has closed, the activity has begun or it was called off. */
    CLOSED,
    /** The person does not meet what the activity asks for. */
    NOT_ELIGIBLE,
    /** The party is larger than the activity allows. */
    PARTY_TOO_LARGE,
    /** A value is empty, too long, out of range or does not go with another one. */
    INVALID,
    /** The capacity would fall below the places that are taken. */
    CAPACITY_BELOW_TAKEN,
    /** The activity's status does not allow this. */
    WRONG_STATUS,
    /** Someone else has edited it in between: reload and try again. */
    STALE,
    /** Something else is in the room then. */
    ROOM_TAKEN
}
