package org.linli.ballots;

/** Who gets to know who voted how; the same names stand in the schema and the database. */
public enum BallotMode {
    /** Show of hands 举手表决: counted by everyone while it runs, names beside votes for those on the roll. */
    OPEN,
    /** Names beside votes 记名投票, when it has closed. */
    NAMED,
    /** Nobody gets to know who voted how 无记名投票. */
    SECRET
}
