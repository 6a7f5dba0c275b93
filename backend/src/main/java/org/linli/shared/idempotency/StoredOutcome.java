package org.linli.shared.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code request_outcome}. */
record StoredOutcome(String inputHash, @Nullable String outcome, Instant createdAt) {}
