package org.linli.wishes;

import java.time.Instant;

/** Somebody sees to what her organisation has promised, by then. */
public record WishAssigned(long claimId, long wishId, long personId, Instant dueAt) {}
