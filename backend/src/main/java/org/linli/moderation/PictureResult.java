package org.linli.moderation;

/** What is known of a picture that WeChat looks at. */
enum PictureResult {
    /** Nothing yet. */
    NONE,
    /** It is harmless. */
    PASS,
    /** Somebody should look. */
    REVIEW,
    /** It may not be shown. */
    RISKY,
    /** WeChat could not look at it. */
    FAILED,
    /** WeChat has not said anything in time. */
    LATE
}
