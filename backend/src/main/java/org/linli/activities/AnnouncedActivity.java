package org.linli.activities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people are told of an activity that residents can see.
 *
 * @param organisationId the node that holds it
 * @param cancelReason why it was called off; null when it was not
 */
public record AnnouncedActivity(
        long id,
        long organisationId,
        String title,
        Instant startsAt,
        String placeName,
        @Nullable String cancelReason) {}
