package org.linli.halls;

/** Where somebody stands on a topic; the same names stand in the schema and the database. */
enum TopicStanceKind {
    /** For it. */
    SUPPORT,
    /** Something has to be thought of. */
    CONCERN,
    /** Against it. */
    OPPOSE,
    /** Wants to know more. */
    QUESTION
}
