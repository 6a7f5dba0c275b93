package org.linli.halls;

/** What is counted for the year of a hall. */
enum HallCount {
    /** A topic that everybody saw for the first time. */
    RAISED,
    /** A topic that the hall has taken. */
    TAKEN,
    /** A topic that was decided by a vote. */
    DECIDED,
    /** A topic that was closed. */
    DONE
}
