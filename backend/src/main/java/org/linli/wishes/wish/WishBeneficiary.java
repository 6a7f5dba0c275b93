package org.linli.wishes.wish;

/** Whom a wish is for. */
public enum WishBeneficiary {
    /** The wisher. */
    SELF,
    /** A child of the household; the wisher is under a pseudonym then. */
    CHILD,
    /** Another member of the household. */
    RELATIVE
}
