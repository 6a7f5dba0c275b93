package org.linli.moderation;

/** Whether others may see a content. */
public enum ContentState {
    /** Waits for staff or for WeChat: only its author sees it. */
    IN_REVIEW,
    /** Everyone may see it. */
    PASSED,
    /** Others never saw it and will not. */
    REFUSED,
    /** Others saw it and do no more. */
    HIDDEN
}
