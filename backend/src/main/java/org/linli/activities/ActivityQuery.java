package org.linli.activities;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
        return freePlaces != null || isGiven(phases);
    }

    /** Whether only activities in these phases are asked for; UNPUBLISHED finds nothing anyway. */
    boolean asksOnly(Set<ActivityPhase> some) {
        return phases != null
                && !phases.isEmpty()
                && phases.stream().allMatch(phase -> phase == ActivityPhase.UNPUBLISHED || some.contains(phase));
    }

    /** Whether the listing alone does not tell what is found. */
    boolean looksAtActivities() {
        return isGiven(kinds) || tag != null || isGiven(phases) || freePlaces != null || text != null;
    }

    private static boolean isGiven(@Nullable List<?> values) {
        return values != null && !values.isEmpty();
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
