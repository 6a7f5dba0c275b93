package org.linli.households;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request as the person sees it who made it. */
record ShownRequest(
        long id,
        JoinRequestState state,
        long organisationId,
        String door,
        Instant createdAt,
        @Nullable String reason) {}
