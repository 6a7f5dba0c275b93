package org.linli.notifications.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call as the list shows it.
 *
 * @param name as 张*, or the nickname
 * @param phone as 138****1234; null when none is known
 * @param buildingId the building to go to; null when the person belongs to none
 * @param organisationId the node that the list is ordered by
 */
record ShownCall(
        long id,
        String name,
        @Nullable String phone,
        @Nullable Long buildingId,
        long organisationId,
        String text,
        Instant since) {}
