package org.linli.undertakings;

import org.linli.halls.TopicStatus;

/** What comes of evaluations; the same names stand in the schema. */
enum TopicEvaluationOutcome {
    /** The average is enough. */
    CONTENT(TopicStatus.CLOSED),
    /** The average is too low. */
    NOT_CONTENT(TopicStatus.REOPENED),
    /** Too few have given a score for an average to mean anything. */
    TOO_FEW(TopicStatus.CLOSED);

    private final TopicStatus next;

    TopicEvaluationOutcome(TopicStatus next) {
        this.next = next;
    }

    /** Where the topic gets to. */
    TopicStatus next() {
        return next;
    }
}
