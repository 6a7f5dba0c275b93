package org.linli.budgets;

/** Where a round stands; the same names stand in the schema and the database. */
enum BudgetRoundStatus {
    /** Projects are proposed and screened 征集中. */
    PROPOSING,
    /** Voted on 投票中. */
    VOTING,
    /** Projects were chosen 已确定. */
    DECIDED,
    /** Too few have voted, or nothing was chosen 未能确定. */
    NOT_DECIDED,
    /** Called off 已取消. */
    CANCELLED
}
