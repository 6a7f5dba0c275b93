package org.linli.wishes;

/** What was promised is done, says whoever has claimed. */
public record WishDelivered(long claimId, long wishId) {}
