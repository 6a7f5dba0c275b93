package org.linli.undertakings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AtNode;

/**
 * A task, as everyone may see it: the object behind Undertaking of the schema.
 *
 * @param path of the node of the hall or the meeting
 * @param topicId null for a task of a meeting
 * @param meetingId null for a task of a topic
 * @param post who does it, by office
 * @param organisationId who does it; null when none is named
 * @param personId who of the staff tells how it gets on; null for the convener alone. Never shown
 */
public record Undertaking(
        long id,
        long communityId,
        long nodeId,
        String path,
        @Nullable Long topicId,
        @Nullable Long meetingId,
        String title,
        String post,
        @Nullable Long organisationId,
        @Nullable Long personId,
        LocalDate dueOn,
        int percent,
        UndertakingStatus status,
        Instant plannedAt,
        @Nullable Instant endedAt)
        implements AtNode {

    /** The topic or the meeting. */
    long subjectId() {
        return topicId == null ? meetingId == null ? 0 : meetingId : topicId;
    }

    public String owner() {
        return post;
    }

    /** Whether it is open after the day by which it was due. */
    boolean isOverdueOn(LocalDate today) {
        return status == UndertakingStatus.OPEN && today.isAfter(dueOn);
    }
}
