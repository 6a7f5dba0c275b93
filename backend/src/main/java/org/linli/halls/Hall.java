package org.linli.halls;

import org.jspecify.annotations.Nullable;
import org.linli.shared.AtNode;

/**
 * An agenda hall.
 *
 * @param path the path of its node
 */
record Hall(
        long id,
        long communityId,
        long organisationId,
        String path,
        String name,
        String introduction,
        @Nullable Long convenerId,
        int secondsNeeded,
        int secondingDays)
        implements AtNode {}
