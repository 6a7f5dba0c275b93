package org.linli.wishes.months;

/** What is counted. */
enum Counted {
    /** A wish that everyone saw for the first time. */
    OPENED,
    /** A wish of which all was confirmed. */
    FULFILLED,
    /** A claim that ended before it was confirmed. */
    RELEASED
}
