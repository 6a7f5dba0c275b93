package org.linli.meetings;

/** Whether somebody comes. */
enum MeetingReply {
    /** Comes 参加. */
    COMING,
    /** Does not come 请假. */
    NOT_COMING
}
