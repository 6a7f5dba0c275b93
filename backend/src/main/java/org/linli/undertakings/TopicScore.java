package org.linli.undertakings;

import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;

/**
 * How a resident judges what was done.
 *
 * @param text empty when there are no words
 * @param contentState whether others may see the words; null when there are none
 */
record TopicScore(
        long id,
        long communityId,
        long evaluationId,
        long personId,
        int score,
        String text,
        @Nullable ContentState contentState) {

    public @Nullable ContentState state() {
        return contentState;
    }
}
