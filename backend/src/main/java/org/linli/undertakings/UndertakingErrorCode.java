package org.linli.undertakings;

/** Rules of public notices, tasks and evaluations that a request may break; the same names stand in the schema. */
enum UndertakingErrorCode {
    /** There is no such thing, or not one that the viewer may act on. */
    NOT_FOUND,
    /** A value is empty, too long or out of range. */
    INVALID,
    /** The topic, the notice or the task does not stand where this is possible. */
    WRONG_STATUS,
    /** Only residents of the community may. */
    NOT_A_RESIDENT,
    /** The time is over. */
    TOO_LATE,
    /** The time is not over yet. */
    TOO_EARLY,
    /** An objection of the viewer's waits for an answer. */
    ALREADY_OBJECTED,
    /** The objection was answered already. */
    ALREADY_ANSWERED,
    /** The words cannot be shown. */
    TEXT_REFUSED,
    /** There is no such picture of the viewer's that is free. */
    PICTURE_NOT_FOUND,
    /** Who is to see to it is not staff at the node or above it. */
    NOT_STAFF,
    /** There is no task yet. */
    NO_TASK,
    /** Not all tasks are at 100 %. */
    NOT_DONE,
    /** The topic has as many tasks as it may have. */
    TOO_MANY
}
