package org.linli.moderation;

/** Rules of moderation. */
enum ModerationErrorCode {
    /** There is no such content that the viewer may see. */
    NOT_FOUND,
    /** A refusal needs a reason. */
    REASON_NEEDED,
    /** Nobody decides about contents of her own. */
    OWN_CONTENT,
    /** The viewer has reported this content before. */
    ALREADY_REPORTED,
    /** There was an appeal before, or nothing to appeal against. */
    NOT_APPEALABLE,
    /** A phone number has to be bound first. */
    LEVEL_TOO_LOW,
    /** A text is empty, too long or has characters that are not allowed; or too many contents at once. */
    INVALID
}
