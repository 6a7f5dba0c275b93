package org.linli.notifications.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call to be made, as it stands in the database.
 *
 * @param organisationId the node to go to: the building, or the nearest one that is known
 * @param path of the node
 */
record OpenCall(
        long id,
        long personId,
        long notificationId,
        long organisationId,
        @Nullable Long buildingId,
        String path,
        Instant since) {}
