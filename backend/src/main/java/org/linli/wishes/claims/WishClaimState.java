package org.linli.wishes.claims;

/** Life of a claim. */
public enum WishClaimState {
    /** Staff has asked for it, and a clock runs for the answer. */
    OFFERED,
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
    ANNULLED,
    /** Not taken by whoever was asked, or not answered in time. */
    DECLINED;

    /** Whether nobody has promised anything by it: who was asked is between her and staff. */
    public boolean isOffer() {
        return this == OFFERED || this == DECLINED;
    }
}
