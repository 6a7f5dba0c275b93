package org.linli.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it is stored.
 *
 * @param place where it is; empty when it is a room
 */
record Meeting(
        long id,
        @Nullable Long communityId,
        long organisationId,
        MeetingKind kind,
        String title,
        String place,
        @Nullable Long roomId,
        MeetingStatus status,
        Instant startsAt,
        Instant endsAt,
        long convenerId,
        @Nullable String cancelReason,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        Instant createdAt) {

    MeetingPolicy policy() {
        return kind.policy();
    }

    /** Ends with a refusal unless it stands there. */
    void require(MeetingStatus wanted) {
        if (status != wanted) {
            throw new MeetingRejected(MeetingErrorCode.WRONG_STATUS);
        }
    }
}
