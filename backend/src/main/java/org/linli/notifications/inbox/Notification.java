package org.linli.notifications.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.NotificationKind;

/**
 * Something that a person has been told, as it stands in the inbox.
 *
 * @param arguments JSON of {@link Argument}s by their name
 * @param organisationId the node where it happened; null for none
 * @param urgent whether the person is called when she cannot be reached
 */
public record Notification(
        long id,
        long personId,
        NotificationKind kind,
        String wording,
        String arguments,
        @Nullable String page,
        @Nullable Long organisationId,
        boolean urgent,
        String dedupeKey,
        Instant createdAt,
        @Nullable Instant readAt) {}
