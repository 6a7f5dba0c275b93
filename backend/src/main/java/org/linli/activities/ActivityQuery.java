package org.linli.activities;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.shared.errors.Fault;

/**
 * Which activities to list, as the client says it.
 *
 * @param organisationId the node at or under which; null for all
 */
record ActivityQuery(
        @Nullable Long organisationId,
        @Nullable List<ActivityKind> kinds,
        @Nullable String tag,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable List<ActivityPhase> phases,
        @Nullable Integer freePlaces,
        @Nullable String text) {

    /** Every activity that is not over. */
    static final ActivityQuery ALL = new ActivityQuery(null, null, null, null, null, null, null, null);

    private static final int LONGEST_TEXT = 40;
    private static final int LONGEST_TAG = 20;
    private static final int MOST_PLACES = 100_000;

    /** Whether activities come into the list or leave it when places are taken or time goes on. */
    boolean hangsOnNumbers() {
        return freePlaces != null || phases != null && !phases.isEmpty();
    }

    /** Ends with a fault when a value makes no sense. */
    void requireValid() {
        if (text != null && !Text.isLine(text, 1, LONGEST_TEXT)) {
            throw Fault.badInput("text", 1, LONGEST_TEXT);
        }
        if (tag != null && !Text.isLine(tag, 1, LONGEST_TAG)) {
            throw Fault.badInput("text", 1, LONGEST_TAG);
        }
        if (freePlaces != null && (freePlaces < 0 || freePlaces > MOST_PLACES)) {
            throw Fault.badInput("range", "freePlaces", 0, MOST_PLACES);
        }
    }
}
