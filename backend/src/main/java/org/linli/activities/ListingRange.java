package org.linli.activities;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list by start, read from one index in its order.
 *
 * @param span ordinal of the only {@link ActivitySpan}; null for all
 * @param after they start after this instant
 * @param until they start at this instant or before; null when there is no end
 */
record ListingRange(@Nullable Integer span, Instant after, @Nullable Instant until) {

    /**
     * The stretches that hold all that a query can find: what goes on at its beginning, by class, and what starts later.
     *
     * @param cursor where the page begins
     */
    static List<ListingRange> of(ActivityQuery query, Instant from, Instant now, Instant cursor) {
        if (query.asksOnly(Set.of(ActivityPhase.OVER)) && !from.isBefore(now)) {
            return List.of();
        }
        var earliest = query.asksOnly(ActivityPhase.BEFORE_START) ? now : Instant.MIN;
        var latest = query.asksOnly(ActivityPhase.AFTER_START) ? now : Instant.MAX;
        var ranges = new ArrayList<ListingRange>();
        Arrays.stream(ActivitySpan.values())
                .map(span -> new ListingRange(
                        span.ordinal(), later(from.minus(span.longest()), earliest), earlier(from, latest)))
                .forEach(ranges::add);
        ranges.add(new ListingRange(null, later(from, earliest), latest.equals(Instant.MAX) ? null : latest));
        ranges.removeIf(range -> range.isEmptyAfter(cursor));
        return ranges;
    }

    private boolean isEmptyAfter(Instant cursor) {
        return until != null && (!after.isBefore(until) || cursor.isAfter(until));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
