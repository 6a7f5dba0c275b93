package org.linli.halls;

/** Where a version of rules stands; the same names stand in the schema and the database. */
enum HallRulesStatus {
    /** Voted on. */
    PROPOSED,
    /** Adopted by a vote. */
    ADOPTED,
    /** Not adopted. */
    REJECTED
}
