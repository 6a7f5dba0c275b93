package org.linli.households;

/** Where a request to join stands. */
enum JoinRequestState {
    /** Waits for a decision. */
    OPEN,
    /** Staff has confirmed that the person lives there. */
    CONFIRMED,
    /** Staff has refused it. */
    REFUSED,
    /** The person has taken it back, or has come to belong somewhere without it. */
    WITHDRAWN,
    /** Nobody has decided in time. */
    EXPIRED
}
