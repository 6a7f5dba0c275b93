package org.linli.ballots;

/** Rules of ballots that a request may break; the same names stand in the schema. */
enum BallotErrorCode {
    /** Something is missing, too long, or not an option. */
    INVALID,
    /** There is no such ballot, elector or batch, or it is not the viewer's. */
    NOT_FOUND,
    /** It takes no votes any more. */
    BALLOT_OVER,
    /** Neither the viewer nor her household was on the roll. */
    NOT_ON_ROLL,
    /** The vote was given already. */
    ALREADY_CAST,
    /** The options cost more than there is, or get more points than there are. */
    OVER_BUDGET,
    /** It cannot be closed before its time. */
    TOO_EARLY,
    /** More papers than paper ballots noted on the roll. */
    TOO_MANY_PAPERS,
    /** Two people must enter papers. */
    SECOND_PERSON,
    /** The two who entered the papers do not say the same. */
    PAPERS_DIFFER,
    /** Nobody would be on the roll. */
    EMPTY_ROLL
}
