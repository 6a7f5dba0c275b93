package org.linli.wishes;

/** Somebody has promised to fulfil a wish, or parts of it. */
public record WishClaimed(long claimId, long wishId, long claimerId) {}
