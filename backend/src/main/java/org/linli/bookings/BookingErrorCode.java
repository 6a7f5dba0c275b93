package org.linli.bookings;

/** Rules of bookings. */
enum BookingErrorCode {
    /** There is no such room, service, booking or place in the line, or not one that the viewer may act on. */
    NOT_FOUND,
    /** A value is empty, too long, out of range or does not go with another one. */
    INVALID,
    /** It cannot be booked: just come, or ask the station. */
    NOT_BOOKABLE,
    /** The viewer has to be verified further first. */
    LEVEL_TOO_LOW,
    /** The station is closed then. */
    CLOSED,
    /** The time does not fit: it is too short or too long, not on a quarter of an hour, or not a slot. */
    TIME_DOES_NOT_FIT,
    /** It is too late to book that. */
    TOO_LATE,
    /** It is too early to book that. */
    TOO_EARLY,
    /** Somebody else has that time, or the buffer after or before it. */
    TAKEN,
    /** More people than the room takes, or than places are left. */
    NOT_ENOUGH_PLACES,
    /** The viewer, her household or organisation has as many bookings as one may have. */
    QUOTA_USED,
    /** The viewer has booked or waits for that time already. */
    ALREADY_BOOKED,
    /** The status of the booking does not allow this. */
    WRONG_STATUS,
    /** Who is looked after has to be named for such a service, and for no other. */
    CARE_NAME_NEEDED,
    /** The code is not the one that the guardian has. */
    WRONG_CODE,
    /** Nobody of the staff decides about a booking of her own. */
    OWN_BOOKING,
    /** The time is free: book it. */
    FREE,
    /** Staff may need a room for itself 48 hours ahead or more, not later. */
    TOO_SHORT_NOTICE
}
