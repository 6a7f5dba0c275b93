package org.linli.wishes.wish;

/** Life of a wish. */
public enum WishStatus {
    /** Being written. */
    DRAFT,
    /** Waiting for a check of its words and pictures. */
    IN_REVIEW,
    /** Can be claimed, as a whole or the parts that are left. */
    OPEN,
    /** Staff has asked somebody to take what nobody had claimed, and a clock runs for the answer. */
    DISPATCHED,
    /** All of it is claimed, and a clock runs. */
    CLAIMED,
    /** All of it is delivered and waits for the wisher. */
    DELIVERED,
    /** The wisher has confirmed all of it. */
    CONFIRMED,
    /** The wisher has said thank you. */
    THANKED,
    /** The wisher says that something was not received; staff decides. */
    DISPUTED,
    /** Refused by the check. */
    REJECTED,
    /** Taken back by the wisher. */
    WITHDRAWN,
    /** Nobody has claimed it in time. */
    EXPIRED;

    /** Whether others than those it concerns may see it. */
    public boolean isPublic() {
        return switch (this) {
            case OPEN, DISPATCHED, CLAIMED, DELIVERED, CONFIRMED, THANKED -> true;
            case DRAFT, IN_REVIEW, DISPUTED, REJECTED, WITHDRAWN, EXPIRED -> false;
        };
    }

    /** Whether claims of it can be under way. */
    public boolean isUnderWay() {
        return this == OPEN || this == DISPATCHED || this == CLAIMED || this == DELIVERED || this == DISPUTED;
    }

    /** Whether all of it was confirmed. */
    public boolean isFulfilled() {
        return this == CONFIRMED || this == THANKED;
    }
}
