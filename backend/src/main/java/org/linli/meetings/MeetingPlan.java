package org.linli.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;

/** A meeting as it is to be called. */
record MeetingPlan(
        long organisationId,
        MeetingKind kind,
        String title,
        @Nullable String place,
        @Nullable Long roomId,
        Instant startsAt,
        Instant endsAt,
        List<PlannedItem> agenda,
        List<Long> personIds) {

    static final int LONGEST_LINE = 60;

    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration FARTHEST = Duration.ofDays(366);
    private static final int MOST_ITEMS = 20;
    private static final int LONGEST_ITEM = 200;

    /** Ends with a refusal when it makes no sense. */
    void check(Instant now) {
        if (!Text.isLine(title, 1, LONGEST_LINE)) {
            throw MeetingRejected.invalid("title");
        }
        if ((place == null) == (roomId == null) || place != null && !Text.isLine(place, 1, LONGEST_LINE)) {
            throw MeetingRejected.invalid("place");
        }
        if (!startsAt.isAfter(now) || startsAt.isAfter(now.plus(FARTHEST))) {
            throw MeetingRejected.invalid("startsAt");
        }
        if (!startsAt.isBefore(endsAt) || endsAt.isAfter(startsAt.plus(LONGEST))) {
            throw MeetingRejected.invalid("endsAt");
        }
        if (agenda.isEmpty()
                || agenda.size() > MOST_ITEMS
                || !agenda.stream().allMatch(item -> Text.isLine(item.text(), 1, LONGEST_ITEM))) {
            throw MeetingRejected.invalid("agenda");
        }
    }

    record PlannedItem(String text, @Nullable Long topicId) {}
}
