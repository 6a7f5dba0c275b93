package org.linli.households;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to be confirmed as living somewhere.
 *
 * @param organisationId the node that was chosen
 * @param path of that node
 * @param doorSealed with the key of the person
 */
record JoinRequest(
        long id,
        @Nullable Long communityId,
        long organisationId,
        String path,
        long personId,
        String doorSealed,
        JoinRequestState state,
        @Nullable String reason,
        Instant expiresAt,
        Instant createdAt) {

    /** Where it stands at a moment, though nobody may have noted yet that it has expired. */
    JoinRequestState stateAt(Instant now) {
        return state == JoinRequestState.OPEN && !expiresAt.isAfter(now) ? JoinRequestState.EXPIRED : state;
    }
}
