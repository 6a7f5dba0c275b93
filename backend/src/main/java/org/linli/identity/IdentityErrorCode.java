package org.linli.identity;

/** Rules of accounts. */
enum IdentityErrorCode {
    /** WeChat does not know the code, or it was used before: run wx.login again. */
    INVALID_CODE,
    /** WeChat holds the account to be risky. */
    RISK_BLOCKED,
    /** Too many sign-ins of this person within a minute. */
    RATE_LIMITED,
    /** The account is closed or banned. */
    ACCOUNT_CLOSED,
    /** The refresh token is unknown, expired or was used before: run wx.login again. */
    INVALID_REFRESH_TOKEN,
    /** The viewer has no such device. */
    DEVICE_NOT_FOUND,
    /** The phone code is unknown, expired or used: tap the phone button again. */
    PHONE_CODE_INVALID,
    /** The number is bound to another account: sign in there, or have that account closed by staff. */
    PHONE_TAKEN,
    /** The privacy policy has a newer version: read that one. */
    POLICY_OUTDATED,
    /** There is no phone number to forget. */
    PHONE_NOT_BOUND,
    /** A phone number has to be bound first. */
    LEVEL_TOO_LOW,
    /** The text may not be shown to others. */
    TEXT_REFUSED,
    /** There is no such picture of the viewer's, or it may not be shown. */
    PICTURE_NOT_FOUND,
    /** There is no such object that the viewer may see. */
    NOT_FOUND,
    /** This role cannot be given by invitation, or not by this viewer. */
    ROLE_NOT_OPEN,
    /** The code is unknown, expired or used. */
    CODE_INVALID,
    /** A second factor has to be set up and passed first. */
    SECOND_FACTOR_NEEDED,
    /** The one-time password is not right. */
    SECOND_FACTOR_WRONG,
    /** Too many wrong passwords: wait for 15 minutes. */
    SECOND_FACTOR_LOCKED,
    /** A second factor is set up already. */
    SECOND_FACTOR_EXISTS,
    /** The person has an account of her own; only accounts that are kept can be acted for. */
    NOT_KEPT,
    /** The viewer's own account is in use already and cannot end by taking over another one. */
    ACCOUNT_IN_USE,
    /** The household has as many members as it may have. */
    HOUSEHOLD_FULL,
    /** A text is empty, too long or has characters that are not allowed. */
    INVALID
}
