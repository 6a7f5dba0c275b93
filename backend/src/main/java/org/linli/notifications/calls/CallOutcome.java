package org.linli.notifications.calls;

/** What came of a call. */
enum CallOutcome {
    /** The person was told. */
    TOLD,
    /** Nobody answered: the call stays on the list. */
    NO_ANSWER,
    /** The number is wrong, or the person has moved. */
    UNREACHABLE
}
