package org.linli.wishes.wish;

/** Rules of wishes. */
public enum WishErrorCode {
    /** There is no such wish or claim, or not one that the viewer may act on. */
    NOT_FOUND,
    /** A value is empty, too long, out of range or does not go with another one. */
    INVALID,
    /** The words may not be shown to others. */
    TEXT_REFUSED,
    /** One of the pictures is not there, or not the viewer's. */
    PICTURE_NOT_FOUND,
    /** The viewer has to be verified further first. */
    LEVEL_TOO_LOW,
    /** The community does not take wishes of this kind or category. */
    NOT_OFFERED,
    /** What is wished is worth more than the community allows. */
    ABOVE_CAP,
    /** The status of the wish or claim does not allow this. */
    WRONG_STATUS,
    /** The wish was changed in between: reload and try again. */
    STALE,
    /** Fewer parts are left than asked for. */
    TAKEN,
    /** The viewer has a claim of this wish already. */
    ALREADY_CLAIMED,
    /** Nobody claims a wish of her own or of her household. */
    OWN_WISH,
    /** The viewer has as many open claims as one may have. */
    TOO_MANY_CLAIMS,
    /** The deadline has passed, or what was to be seen is closed. */
    TOO_LATE,
    /** Wishes are dispatched when they were open for some days, and not before. */
    TOO_EARLY,
    /** Whoever was named cannot fulfil this wish: she wishes it herself, or is not verified. */
    NOT_SUITABLE
}
