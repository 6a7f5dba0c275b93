package org.linli.undertakings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AtNode;

/**
 * What was decided about a topic, shown to everyone before it is done.
 *
 * @param path of the node of the hall
 * @param raised how many objections there are
 * @param unanswered how many of them wait for an answer
 */
record PublicNotice(
        long id,
        long communityId,
        long nodeId,
        String path,
        long topicId,
        String text,
        PublicNoticeStatus status,
        int raised,
        int unanswered,
        Instant beganAt,
        Instant endsAt,
        @Nullable Instant endedAt)
        implements AtNode {

    /** Whether it is time to end it. */
    boolean isOverAt(Instant now) {
        return status == PublicNoticeStatus.OPEN && !now.isBefore(endsAt);
    }

    /** Whether residents may object. */
    boolean takesObjectionsAt(Instant now) {
        return status == PublicNoticeStatus.OPEN && now.isBefore(endsAt);
    }

    public int objectionCount() {
        return raised;
    }

    public int openObjectionCount() {
        return unanswered;
    }
}
