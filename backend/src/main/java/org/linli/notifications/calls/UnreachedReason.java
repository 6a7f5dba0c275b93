package org.linli.notifications.calls;

/** Why a person was not reached. */
public enum UnreachedReason {
    /** Has no WeChat, or there is no template for such news. */
    NO_WECHAT,
    /** Allows no message, or no more. */
    NO_QUOTA,
    /** WeChat refused the message, or could not be asked for too long. */
    NOT_SENT,
    /** Nobody can tell whether the message was sent. */
    UNCLEAR
}
