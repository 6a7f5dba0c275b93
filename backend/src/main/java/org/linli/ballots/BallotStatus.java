package org.linli.ballots;

/** Where a ballot stands; the same names stand in the schema and the database. */
public enum BallotStatus {
    /** Votes are taken. */
    OPEN,
    /** Its time is over, and paper ballots are still to be entered. */
    COUNTING,
    /** Closed and counted. */
    CLOSED,
    /** Called off; nothing was counted. */
    CALLED_OFF
}
