package org.linli.ballots;

/** Whose vote counts once; the same names stand in the schema and the database. */
public enum ElectorUnit {
    /** Each resident 一人一票. */
    PERSON,
    /** Each household, whoever of it comes first 一户一票. */
    HOUSEHOLD
}
