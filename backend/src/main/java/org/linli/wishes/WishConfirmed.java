package org.linli.wishes;

/** A claim was confirmed. Whether all of the wish is, says {@code fulfilled}. */
public record WishConfirmed(long claimId, long wishId, boolean fulfilled) {}
