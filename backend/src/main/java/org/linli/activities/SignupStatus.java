package org.linli.activities;

/** Life of a signup. */
enum SignupStatus {
    /** Waiting for approval or for the draw. */
    PENDING,
    /** Has its places. */
    CONFIRMED,
    /** On the waiting list. */
    WAITLISTED,
    /** Has been offered places for a while. */
    OFFERED,
    /** The offer ran out. */
    EXPIRED,
    /** Staff declined it. */
    DECLINED,
    /** Given back by the person. */
    CANCELLED_SELF,
    /** Taken back by staff. */
    CANCELLED_STAFF,
    /** The people have come. */
    CHECKED_IN,
    /** The people have left again. */
    CHECKED_OUT,
    /** Nobody came. */
    NO_SHOW,
    /** Nobody came, for a good reason. */
    EXCUSED
}
