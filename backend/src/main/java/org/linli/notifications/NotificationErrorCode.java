package org.linli.notifications;

/** Rules of notifications. */
public enum NotificationErrorCode {
    /** There is no such object that the viewer may see. */
    NOT_FOUND,
    /** A text is too long or has characters that are not allowed, or too many ids at once. */
    INVALID
}
