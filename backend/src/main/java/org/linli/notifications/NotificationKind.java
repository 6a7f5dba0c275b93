package org.linli.notifications;

/** Kinds of news. */
public enum NotificationKind {
    /** A signup of one's own: confirmed, given back 报名. */
    SIGNUP,
    /** An activity that one has signed up for was changed or called off 活动变更. */
    ACTIVITY_CHANGED,
    /** An activity that one has signed up for begins soon 活动提醒. */
    ACTIVITY_SOON,
    /** What one wrote was passed, refused or hidden 内容审核. */
    CONTENT,
    /** Belonging to a community or a household 居民认证. */
    RESIDENCY,
    /** One's account, data and who acted for one 账号与隐私. */
    ACCOUNT,
    /** A wish that one has made or claimed 微心愿. */
    WISH,
    /** A room or slot that one has booked 预约. */
    BOOKING,
    /** Topics, ballots and meetings of an agenda hall 议事厅. */
    HALL
}
