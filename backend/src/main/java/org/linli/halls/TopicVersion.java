package org.linli.halls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;

/**
 * A version of what a topic proposes.
 *
 * @param number from 1
 * @param note what is different, in the words of who has written it
 * @param contentState whether others may see it; that of version 1 is the topic's
 */
record TopicVersion(
        long id,
        long topicId,
        int number,
        String text,
        String fingerprint,
        @Nullable String note,
        long authorId,
        ContentState contentState,
        String contentHash,
        Instant at) {

    boolean isShown() {
        return contentState == ContentState.PASSED;
    }
}
