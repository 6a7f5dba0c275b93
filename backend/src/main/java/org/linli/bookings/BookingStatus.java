package org.linli.bookings;

/** Where bookings stand. */
enum BookingStatus {
    /** Asked for; the time is kept until staff answers 待审批. */
    REQUESTED,
    /** Sure 已预约. */
    APPROVED,
    /** Refused by staff 未通过. */
    REJECTED,
    /** Who has booked is there 已签到. */
    CHECKED_IN,
    /** Over, and it took place 已完成. */
    COMPLETED,
    /** Taken back by who has booked 已取消. */
    CANCELLED,
    /** Taken away by staff, who needs the room, with another one kept instead 已调整. */
    OUTRANKED,
    /** A room that nobody has come to by 15 minutes after the start; it is free again 已释放. */
    RELEASED,
    /** A slot that nobody has come to by its end 未到. */
    NO_SHOW;

    /** Whether the room or the places are taken. */
    boolean isLive() {
        return this == REQUESTED || this == APPROVED || this == CHECKED_IN;
    }
}
