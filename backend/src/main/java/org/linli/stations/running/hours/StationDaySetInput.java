package org.linli.stations.running.hours;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.stations.StationRejected;

/**
 * Hours of one day to set.
 *
 * @param spans empty when it is closed; null to take back what was set
 */
record StationDaySetInput(
        long stationId,
        LocalDate date,
        @Nullable List<DaySpanInput> spans,
        @Nullable String note,
        @Nullable String clientRequestId) {

    private static final int MOST_SPANS = 4;
    private static final int LONGEST_NOTE = 60;
    private static final int MOST_YEARS = 2;

    void requireValid(LocalDate today) {
        if (date.isBefore(today) || date.isAfter(today.plusYears(MOST_YEARS))) {
            throw StationRejected.invalid("input", "date");
        }
        if (spans != null && (note == null || !Text.isLine(note, 1, LONGEST_NOTE))) {
            throw StationRejected.invalid("input", "note");
        }
    }

    /** The spans as they are stored, in their order. */
    String spansText(List<DaySpanInput> given) {
        if (given.size() > MOST_SPANS) {
            throw StationRejected.invalid("input", "spans");
        }
        var day = date.getDayOfWeek().getValue();
        var wanted = given.stream()
                .map(span -> SpanOfDay.of(day, span.opens(), span.closes()))
                .sorted(Comparator.comparing(SpanOfDay::opensMinute))
                .toList();
        SpanOfDay.requireApart(wanted, "input", "spans");
        return wanted.stream().map(SpanOfDay::toString).collect(Collectors.joining(","));
    }

    /** A span of a day. */
    record DaySpanInput(LocalTime opens, LocalTime closes) {}
}
