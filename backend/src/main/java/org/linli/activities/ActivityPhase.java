package org.linli.activities;

import java.util.Set;

/** What a person can do with an activity now. */
enum ActivityPhase {
    /** Not published: seen by staff only. */
    UNPUBLISHED,
    /** Sign-up has not opened yet. */
    NOT_OPEN,
    /** Sign-up is open and places are free. */
    OPEN,
    /** Sign-up is open but every place is taken. */
    FULL,
    /** Sign-up has closed and the activity has not started. */
    CLOSED,
    /** Going on. */
    RUNNING,
    /** Past its end. */
    OVER,
    /** Called off. */
    CANCELLED;

    /** What an activity can be before its start. */
    static final Set<ActivityPhase> BEFORE_START = Set.of(NOT_OPEN, OPEN, FULL, CLOSED);

    /** What it can be from its start on. */
    static final Set<ActivityPhase> AFTER_START = Set.of(RUNNING, OVER);
}
