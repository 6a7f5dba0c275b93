package org.linli.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Role;

/** A deed as the person is told whom it is about. */
record AccessRecord(
        long id,
        String text,
        @Nullable Role role,
        @Nullable Long organisationId,
        @Nullable String purpose,
        Instant at) {}
