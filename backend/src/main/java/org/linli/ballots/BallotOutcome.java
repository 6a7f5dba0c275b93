package org.linli.ballots;

/** What came of a ballot; the same names stand in the schema and the database. */
public enum BallotOutcome {
    /** Enough took part, and something was decided. */
    PASSED,
    /** Enough took part, and too few were for it, or the options were level. */
    NOT_PASSED,
    /** Too few took part. */
    NO_QUORUM
}
