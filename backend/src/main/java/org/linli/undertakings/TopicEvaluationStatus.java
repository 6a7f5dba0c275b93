package org.linli.undertakings;

/** Where evaluations stand; the same names stand in the schema and the database. */
enum TopicEvaluationStatus {
    /** Residents may judge. */
    OPEN,
    /** Over. */
    CLOSED
}
