package org.linli.wishes;

/** A claim has ended before it was confirmed: its parts are open again. */
public record WishReleased(long claimId, long wishId, long claimerId, ReleaseCause cause) {}
