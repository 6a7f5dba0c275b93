package org.linli.halls;

/** Rules of halls and topics that a request may break; the same names stand in the schema. */
enum HallErrorCode {
    /** There is no such hall, topic or comment, or not one that the viewer may act on. */
    NOT_FOUND,
    /** A value is empty, too long, out of range or does not go with another one. */
    INVALID,
    /** The words may not be shown to others. */
    TEXT_REFUSED,
    /** Only residents of the community of the hall may. */
    LEVEL_TOO_LOW,
    /** Where the topic stands does not allow this. */
    WRONG_STATUS,
    /** The topic has another version by now. */
    STALE,
    /** Nobody supports or screens a topic of her own. */
    OWN_TOPIC,
    /** The viewer supports the topic already. */
    ALREADY_SECONDED,
    /** A topic goes into another one of the same hall that is not voted on yet. */
    NOT_MERGEABLE,
    /** A version of these rules is being voted on. */
    RULES_BEING_VOTED,
    /** A vote cannot be held like this. */
    BALLOT_REFUSED
}
