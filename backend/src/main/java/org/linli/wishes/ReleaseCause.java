package org.linli.wishes;

/** Why a claim has ended before it was confirmed. */
public enum ReleaseCause {
    /** Whoever had claimed gave it back. */
    GIVEN_UP,
    /** Its deadline has passed. */
    LATE,
    /** Staff has ended it. */
    ANNULLED
}
