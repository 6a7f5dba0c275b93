package org.linli.meetings;

/** How it is known that somebody is there. */
enum AttendanceWay {
    /** By the code that is shown in the room 扫码. */
    CODE,
    /** Marked in the list by staff 名单签到. */
    LIST
}
