package org.linli.households;

/** Rules of households. */
enum HouseholdErrorCode {
    /** The code is unknown, expired or used. */
    CODE_INVALID,
    /** The viewer belongs to a household already. */
    ALREADY_MEMBER,
    /** The viewer belongs to no household. */
    NOT_MEMBER,
    /** A phone number has to be bound first. */
    LEVEL_TOO_LOW,
    /** There is a request that waits already. */
    ALREADY_REQUESTED,
    /** There is no such object that the viewer may see. */
    NOT_FOUND,
    /** The request was decided, taken back or has expired. */
    NOT_OPEN,
    /** The household has as many members as one can have. */
    HOUSEHOLD_FULL,
    /** The privacy policy has a newer version. */
    POLICY_OUTDATED,
    /** Guardians have to agree first that data of a child are kept. */
    CONSENT_NEEDED,
    /** A text is empty, too long or has characters that are not allowed. */
    INVALID
}
