package org.linli.ballots;

/** By which rule projects get the money; the same names stand in the schema and the database. */
public enum BudgetRule {
    /** The most wanted first, as long as the money lasts 按票数依次. */
    GREEDY,
    /** Everyone on the roll who voted has the same share of the money, spent on what she wants 等额份额法. */
    EQUAL_SHARES
}
