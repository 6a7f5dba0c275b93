package org.linli.moderation;

/** Why a content waits for staff. */
public enum ModerationOrigin {
    /** WeChat was not sure. */
    WECHAT_UNSURE,
    /** WeChat could not be asked. */
    WECHAT_AWAY,
    /** WeChat still looks at a picture. */
    PICTURE,
    /** Our own word list asks for a look. */
    WORD_LIST,
    /** Somebody has reported it. */
    REPORT,
    /** Its author has appealed. */
    APPEAL
}
