package org.linli.undertakings;

/** Kinds of steps of tasks; the same names stand in the schema and the database. */
enum UndertakingStepKind {
    /** It got on. */
    PROGRESSED,
    /** It was given to somebody else, or another day. */
    CHANGED,
    /** It was dropped. */
    DROPPED
}
