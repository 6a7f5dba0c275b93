package org.linli.households;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is kept of a code. */
record StoredCode(
        long id, @Nullable Long communityId, long householdId, String codeHash, long madeBy, Instant expiresAt) {}
