package org.linli.wishes;

/** A wisher has not said for days whether she has received what a claim says was delivered. */
public record WishSilent(long claimId, long wishId) {}
