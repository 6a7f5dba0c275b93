package org.linli.undertakings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AtNode;

/**
 * A task to be planned.
 *
 * @param subjectId id of the topic or the meeting
 * @param nodeId the node of the hall or the meeting
 * @param path of that node
 * @param title what is to be done, one line of 1 to 60 characters
 * @param post who does it, by office, one line of 1 to 30 characters
 * @param organisationId who does it; null when none is named
 * @param personId who of the staff tells how it gets on; null for the convener alone
 * @param dueOn by the end of which day, from today on
 * @param plannedBy who plans it
 */
public record NewUndertaking(
        UndertakingSubject subject,
        long subjectId,
        long communityId,
        long nodeId,
        String path,
        String title,
        String post,
        @Nullable Long organisationId,
        @Nullable Long personId,
        LocalDate dueOn,
        long plannedBy)
        implements AtNode {

    public @Nullable Long topicId() {
        return subject == UndertakingSubject.TOPIC ? Long.valueOf(subjectId) : null;
    }

    public @Nullable Long meetingId() {
        return subject == UndertakingSubject.MEETING ? Long.valueOf(subjectId) : null;
    }
}
