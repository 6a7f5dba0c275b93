package org.linli.undertakings;

/** Where tasks stand; the same names stand in the schema and the database. */
public enum UndertakingStatus {
    /** To be done. */
    OPEN,
    /** Done: at 100 %. */
    DONE,
    /** Not to be done any more. */
    DROPPED
}
