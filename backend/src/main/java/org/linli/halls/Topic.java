package org.linli.halls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;

/**
 * A topic as it stands.
 *
 * @param path the path of the node of the hall
 * @param text of the version that counts now
 * @param subjectId the node that it is about; null when it is about none in particular
 * @param contentState whether others may see what was raised
 * @param contentHash of what was checked
 * @param versionId of the version that counts now
 * @param version its number
 * @param votedVersionId of the version that was put to the vote
 * @param rulesId the rules in force when it was put to the vote
 * @param ballotId the latest ballot on it
 */
record Topic(
        long id,
        long communityId,
        long hallId,
        long nodeId,
        String path,
        long raisedBy,
        String title,
        String text,
        TopicAsk ask,
        TopicStatus status,
        @Nullable String place,
        @Nullable Long stationId,
        @Nullable Long subjectId,
        ContentState contentState,
        String contentHash,
        @Nullable String reason,
        @Nullable String office,
        @Nullable Long mergedId,
        int seconds,
        @Nullable Integer secondsNeeded,
        @Nullable Instant secondsUntil,
        int support,
        int concern,
        int oppose,
        int question,
        int commentCount,
        @Nullable String summary,
        @Nullable Instant summaryAt,
        long versionId,
        int version,
        @Nullable Long votedVersionId,
        @Nullable Long rulesId,
        @Nullable Long ballotId,
        Instant raisedAt)
        implements ShownTopic {

    public TopicStage stage() {
        return TopicStage.of(status);
    }

    public TopicStances stances() {
        return new TopicStances(support, concern, oppose, question);
    }

    /** What other modules see of it. */
    HallTopic told() {
        return new HallTopic(id, hallId, nodeId, communityId, path, title, status, raisedBy);
    }

    /** Whether everybody may see it. */
    boolean isShown() {
        return contentState == ContentState.PASSED && status != TopicStatus.WITHDRAWN;
    }
}
