package org.linli.meetings;

/** Rules of meetings. */
enum MeetingErrorCode {
    /** There is no such node, room, meeting, agenda item, task or person, or not one that the viewer may act on. */
    NOT_FOUND,
    /** A value is empty, too long, out of range or does not go with another one. */
    INVALID,
    /** This kind is not held at such a node. */
    WRONG_NODE,
    /** Others call this kind. */
    NOT_CONVENER,
    /** Nobody would be invited. */
    NOBODY_INVITED,
    /** Nobody is named for this kind: who is invited follows from the roles. */
    NOT_NAMED,
    /** More people than one meeting may invite. */
    TOO_MANY_INVITED,
    /** Somebody who is named does not belong to the node. */
    NOT_INVITABLE,
    /** Something else is in the room then. */
    ROOM_TAKEN,
    /** The status of the meeting does not allow this. */
    WRONG_STATUS,
    /** A meeting is opened an hour before it starts at the earliest. */
    TOO_EARLY,
    /** The code is not, or not any more, the one that is shown in the room. */
    WRONG_CODE,
    /** The viewer, or whoever is marked, is not invited, and the meeting is not open to all residents. */
    NOT_INVITED,
    /** Too few have come to decide anything. */
    NO_QUORUM,
    /** More hands than people present. */
    TOO_MANY_HANDS,
    /** A meeting has 50 decisions and 50 tasks at most. */
    TOO_MANY,
    /** Minutes have to be written before the meeting is closed. */
    NO_MINUTES
}
