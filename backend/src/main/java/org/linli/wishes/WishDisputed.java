package org.linli.wishes;

/** Nothing was received, says the wisher. */
public record WishDisputed(long claimId, long wishId) {}
