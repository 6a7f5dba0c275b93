package org.linli.ballots;

/** What a vote says; the same names stand in the schema and the database. */
public enum BallotType {
    /** For, against, or neither 赞成, 反对, 弃权. */
    YES_NO,
    /** One of several options. */
    ONE_OF,
    /** At most so many of several options. */
    UP_TO,
    /** Options in the order of preference, counted by instant run-off 排序投票. */
    RANKING,
    /** Options whose costs do not exceed the budget 预算包. */
    KNAPSACK,
    /** So many points, given to options 积点. */
    POINTS
}
