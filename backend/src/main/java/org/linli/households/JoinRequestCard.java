package org.linli.households;

import java.time.Instant;

/** A request as those see it who decide. */
record JoinRequestCard(long id, long personId, long organisationId, String path, String door, Instant createdAt) {}
