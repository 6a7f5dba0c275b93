package org.linli.stations.running.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.stations.StationRejected;

/** Weekly hours to set, in place of those that were. */
record StationHoursSetInput(
        long stationId, @Nullable Long serviceId, List<OpeningHoursInput> hours, @Nullable String clientRequestId) {

    private static final int MOST_SPANS = 28;

    List<SpanOfDay> validSpans() {
        if (hours.size() > MOST_SPANS) {
            throw StationRejected.invalid("input", "hours");
        }
        var spans = hours.stream().map(OpeningHoursInput::span).toList();
        SpanOfDay.requireApart(spans, "input", "hours");
        return spans;
    }

    /**
     * Hours of a weekday.
     *
     * @param day its name in the schema
     */
    record OpeningHoursInput(String day, LocalTime opens, LocalTime closes) {

        private SpanOfDay span() {
            var number = "HOLIDAY".equals(day)
                    ? SpanOfDay.HOLIDAY
                    : DayOfWeek.valueOf(day).getValue();
            return SpanOfDay.of(number, opens, closes);
        }
    }
}
