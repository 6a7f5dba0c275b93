package org.linli.undertakings;

/** What public notices wait for after their days; the same names stand in the schema. */
enum PublicNoticeNeed {
    /** That the convener answers objections. */
    ANSWERS,
    /** That the convener plans a task. */
    TASK
}
