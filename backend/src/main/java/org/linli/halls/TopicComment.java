package org.linli.halls;

import java.time.Instant;
import org.linli.moderation.ContentState;

/**
 * What somebody says about a topic.
 *
 * @param parentId the comment that it replies to; 0 for none
 * @param byHost whether it was written as one who hosts the hall
 * @param replyCount replies that everyone can read
 */
record TopicComment(
        long id,
        long communityId,
        long topicId,
        long parentId,
        long authorId,
        boolean byHost,
        String text,
        ContentState contentState,
        String contentHash,
        boolean withdrawn,
        int replyCount,
        Instant at) {

    boolean isReply() {
        return parentId != 0;
    }

    /** Whether everybody may read it, as far as it depends on itself. */
    boolean isShown() {
        return contentState == ContentState.PASSED && !withdrawn;
    }
}
