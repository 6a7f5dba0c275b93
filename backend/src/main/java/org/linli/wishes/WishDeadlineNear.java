package org.linli.wishes;

import java.time.Instant;

/** A claim has to be delivered soon. */
public record WishDeadlineNear(long claimId, long wishId, long claimerId, Instant dueAt) {}
