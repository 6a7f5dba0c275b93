package org.linli.wishes.claims;

/** Life of a claim. */
public enum WishClaimState {
    /** Promised, and a clock runs. */
    CLAIMED,
    /** Delivered, waiting for the wisher. */
    DELIVERED,
    /** Confirmed by the wisher, or by staff for her. */
    CONFIRMED,
    /** Not received, says the wisher; staff decides. */
    DISPUTED,
    /** Given back by whoever had claimed. */
    GIVEN_UP,
    /** Ended at its deadline. */
    LATE,
    /** Ended by staff. */
    ANNULLED
}
