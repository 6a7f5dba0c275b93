package org.linli.notifications.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A WeChat message to be sent.
 *
 * @param kind of the template
 * @param notificationId what it brings; null when it sums up
 * @param attempts how often it was tried
 */
record Message(
        long id,
        long personId,
        TemplateKind kind,
        @Nullable Long notificationId,
        String dedupeKey,
        int attempts,
        Instant dueAt) {}
