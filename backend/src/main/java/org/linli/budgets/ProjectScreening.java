package org.linli.budgets;

/** What staff decides about a project; the same names stand in the schema. */
enum ProjectScreening {
    /** It takes part in the vote. */
    ACCEPT,
    /** It does not. */
    DECLINE
}
