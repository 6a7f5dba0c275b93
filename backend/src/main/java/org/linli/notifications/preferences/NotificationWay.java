package org.linli.notifications.preferences;

/** How to be told besides the inbox. */
public enum NotificationWay {
    /** By a WeChat message for each, as far as they are allowed. */
    WECHAT,
    /** By one WeChat message a day that sums up. */
    DIGEST,
    /** Not at all. */
    INBOX_ONLY
}
