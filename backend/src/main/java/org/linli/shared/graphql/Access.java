package org.linli.shared.graphql;

/** Circles of people that a field is open to; the same names stand in the schema. */
enum Access {
    /** Everyone, signed in or not. */
    PUBLIC,
    /** Every person with a valid session. */
    SIGNED_IN,
    /** Only the person whom the object belongs to. */
    OWNER,
    /** Staff with an appointment at the object's node or above it. */
    STAFF
}
