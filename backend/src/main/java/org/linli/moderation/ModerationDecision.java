package org.linli.moderation;

/** What staff decides. */
enum ModerationDecision {
    /** Others may see it. */
    PASS,
    /** Others may not see it. */
    REFUSE
}
