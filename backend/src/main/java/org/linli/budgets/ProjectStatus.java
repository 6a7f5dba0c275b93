package org.linli.budgets;

/** Where a project stands; the same names stand in the schema and the database. */
enum ProjectStatus {
    /** Not looked at by staff yet 待审. */
    PROPOSED,
    /** Takes part in the vote 入围. */
    ACCEPTED,
    /** Does not take part 未入围. */
    DECLINED,
    /** Taken back by who has proposed it 已撤回. */
    WITHDRAWN,
    /** Gets the money 入选. */
    CHOSEN,
    /** Does not get the money 未入选. */
    NOT_CHOSEN
}
