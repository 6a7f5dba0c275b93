package org.linli.wishes.wish;

/** What a wish takes. */
public enum WishKind {
    /** A thing 实物. */
    THING,
    /** A hand 帮忙. */
    HELP,
    /** Company 陪伴. */
    COMPANY
}
