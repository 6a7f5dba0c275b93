package org.linli.budgets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;

/**
 * A project as it is stored.
 *
 * @param costFen null while nobody has said
 * @param place as an option of the ballot of the round, from 0; null when it is not voted on
 * @param contentState null when the words were taken back
 */
record Project(
        long id,
        long communityId,
        long roundId,
        long proposerId,
        String title,
        String text,
        @Nullable Integer costFen,
        ProjectStatus status,
        @Nullable String reason,
        @Nullable Integer place,
        @Nullable ContentState contentState,
        Instant proposedAt,
        @Nullable Instant screenedAt) {

    /** Whether everyone may see it. */
    boolean isShown() {
        return contentState == ContentState.PASSED && status != ProjectStatus.WITHDRAWN;
    }
}
