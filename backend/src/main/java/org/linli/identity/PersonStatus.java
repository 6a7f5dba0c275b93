package org.linli.identity;

/** Whether a person's account is in use. */
enum PersonStatus {
    /** In use. */
    ACTIVE,
    /** Shut out by staff. */
    BANNED,
    /** Closed by the person. */
    CLOSED
}
