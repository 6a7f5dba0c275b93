package org.linli.stations.running.hours;

import java.time.LocalTime;
import java.util.List;
import org.linli.stations.StationRejected;

/**
 * A span as it is stored.
 *
 * @param day on which it begins: 1 Monday to 7 Sunday, 8 holidays
 * @param opensMinute of the day
 * @param closesMinute of the day; from 1440 on of the next one
 */
record SpanOfDay(int day, int opensMinute, int closesMinute) {

    static final int HOLIDAY = 8;

    private static final int SUNDAY = 7;
    private static final int MINUTES = 24 * 60;

    /** A span that closes on the next day when it does not close later than it opens. */
    static SpanOfDay of(int day, LocalTime opens, LocalTime closes) {
        var from = opens.toSecondOfDay() / 60;
        var to = closes.toSecondOfDay() / 60;
        return new SpanOfDay(day, from, to > from ? to : to + MINUTES);
    }

    /** Refuses spans of which two overlap, those over midnight with the next day too. Holidays come in a row. */
    static void requireApart(List<SpanOfDay> spans, String... field) {
        for (var i = 0; i < spans.size(); i++) {
            for (var j = 0; j < spans.size(); j++) {
                if (i != j && spans.get(i).overlaps(spans.get(j))) {
                    throw StationRejected.invalid(field);
                }
            }
        }
    }

    private boolean overlaps(SpanOfDay other) {
        return day == other.day && opensMinute < other.closesMinute && other.opensMinute < closesMinute
                || other.day == dayAfter() && closesMinute - MINUTES > other.opensMinute;
    }

    private int dayAfter() {
        return switch (day) {
            case HOLIDAY -> HOLIDAY;
            case SUNDAY -> 1;
            default -> day + 1;
        };
    }

    @Override
    public String toString() {
        return opensMinute + "-" + closesMinute;
    }
}
