package org.linli.stations;

/** What rooms are used for. */
public enum RoomUseKind {
    /** A booking by a resident or an organisation. */
    BOOKING,
    /** An activity. */
    ACTIVITY,
    /** A meeting of an agenda hall. */
    MEETING,
    /** A time that is kept for an activity, which takes it over. */
    RESERVED,
    /** A time in which nobody may use it. */
    BLOCKED
}
