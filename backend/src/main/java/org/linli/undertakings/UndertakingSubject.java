package org.linli.undertakings;

/** What tasks are for. */
public enum UndertakingSubject {
    /** A topic of a hall that was decided. */
    TOPIC,
    /** A meeting, where it was agreed upon. */
    MEETING
}
