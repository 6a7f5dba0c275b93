package org.linli.stations.hours;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * A day on which a station has other hours than in the week.
 *
 * @param spans as "540-720,840-1080" in minutes; empty when it is closed
 */
record DayException(long stationId, LocalDate day, String spans, String note) {

    List<WallSpan> wallSpans() {
        return spans.isEmpty()
                ? List.of()
                : Arrays.stream(spans.split(",")).map(DayException::span).toList();
    }

    private static WallSpan span(String text) {
        var minutes = text.split("-");
        return new WallSpan(Integer.parseInt(minutes[0]), Integer.parseInt(minutes[1]));
    }
}
