package org.linli.meetings;

/** Where meetings stand; the same names stand in the schema and the database. */
enum MeetingStatus {
    /** Called, and not opened yet 已召集. */
    CALLED,
    /** Open: people are there 进行中. */
    HELD,
    /** Over; its minutes are shown 已结束. */
    CLOSED,
    /** Called off 已取消. */
    CANCELLED
}
