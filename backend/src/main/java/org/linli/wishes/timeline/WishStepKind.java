package org.linli.wishes.timeline;

/** What happens to wishes. */
public enum WishStepKind {
    /** Written. */
    WRITTEN,
    /** Written anew. */
    EDITED,
    /** Given to be checked. */
    SUBMITTED,
    /** Shown to everyone. */
    OPENED,
    /** Refused by the check. */
    REJECTED,
    /** Taken back. */
    WITHDRAWN,
    /** Not claimed in time. */
    EXPIRED,
    /** Parts that nobody has claimed in time are not asked for any more. */
    REDUCED,
    /** Staff has asked somebody to take it. */
    DISPATCHED,
    /** Not taken by whoever was asked, or not answered in time. */
    DECLINED,
    /** Claimed. */
    CLAIMED,
    /** Given back by whoever had claimed. */
    GIVEN_UP,
    /** A claim has ended at its deadline. */
    LATE,
    /** More time was asked for. */
    EXTENSION_ASKED,
    /** The wisher has agreed to more time. */
    EXTENSION_AGREED,
    /** The wisher has not agreed to more time. */
    EXTENSION_DECLINED,
    /** Delivered. */
    DELIVERED,
    /** Confirmed. */
    CONFIRMED,
    /** Not received, says the wisher. */
    DISPUTED,
    /** A claim was ended by staff. */
    ANNULLED,
    /** Thanked for. */
    THANKED
}
