package org.linli.privacy;

/** Where an export stands. */
enum DataExportState {
    /** Waits for its turn. */
    WAITING,
    /** Is being made. */
    RUNNING,
    /** Can be fetched. */
    READY,
    /** Was fetched. */
    FETCHED,
    /** Was deleted because nobody fetched it. */
    EXPIRED,
    /** Could not be made. */
    FAILED
}
