package org.linli.moderation;

/** Why somebody reports a content. */
enum ReportReason {
    /** Advertising. */
    ADVERTISING,
    /** Insult. */
    INSULT,
    /** False. */
    FALSE,
    /** Gives away what is private. */
    PRIVATE,
    /** Against the law. */
    ILLEGAL,
    /** Anything else. */
    OTHER
}
