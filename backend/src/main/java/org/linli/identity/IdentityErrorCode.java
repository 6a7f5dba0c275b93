package org.linli.identity;

/** Rules of signing in. */
enum IdentityErrorCode {
    /** WeChat does not know the code, or it was used before. */
    INVALID_CODE,
    /** WeChat holds the account to be risky. */
    RISK_BLOCKED,
    /** Too many sign-ins of this person within a minute. */
    RATE_LIMITED,
    /** The account is closed or banned. */
    ACCOUNT_CLOSED,
    /** The refresh token is unknown, expired or was used before. */
    INVALID_REFRESH_TOKEN,
    /** The viewer has no such device. */
    DEVICE_NOT_FOUND,
    /** A phone number has to be bound first. */
    LEVEL_TOO_LOW,
    /** The text may not be shown to others. */
    TEXT_REFUSED,
    /** There is no such picture of the viewer's, or it may not be shown. */
    PICTURE_NOT_FOUND,
    /** A text is empty, too long or has characters that are not allowed. */
    INVALID
}
