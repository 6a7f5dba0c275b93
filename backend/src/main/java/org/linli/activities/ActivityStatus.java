package org.linli.activities;

/** Life of an activity. */
enum ActivityStatus {
    /** Being written. */
    DRAFT,
    /** Waiting for a check of its text. */
    IN_REVIEW,
    /** Shown to residents. */
    PUBLISHED,
    /** Over, waiting for settlement. */
    FINISHED,
    /** Over, hours credited. */
    SETTLED,
    /** Called off. */
    CANCELLED
}
