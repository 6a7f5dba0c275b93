package org.linli.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A content as those see it who decide what others may see.
 *
 * @param pictureIds its pictures, in their order
 * @param communityId the community that its author belonged to; null for none
 */
public record ModerationItem(
        long id,
        ContentKind kind,
        String text,
        List<Long> pictureIds,
        long authorId,
        @Nullable Long communityId,
        ContentState state,
        ModerationOrigin origin,
        int reports,
        @Nullable String appeal,
        @Nullable String reason,
        Instant submittedAt) {}
