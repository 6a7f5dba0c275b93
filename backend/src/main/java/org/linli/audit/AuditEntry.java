package org.linli.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Role;

/**
 * A deed as it is shown.
 *
 * @param seal its number in the chain, a colon and its seal; null until it is sealed
 */
record AuditEntry(
        long id,
        String action,
        @Nullable Long actorId,
        @Nullable Long subjectId,
        @Nullable Long organisationId,
        @Nullable Role role,
        @Nullable String purpose,
        Instant at,
        @Nullable String seal) {}
