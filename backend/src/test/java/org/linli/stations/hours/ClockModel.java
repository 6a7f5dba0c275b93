package org.linli.stations.hours;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Hours as somebody keeps them who looks at the clock on the wall each minute: opens the door when it first shows the time or
 * has been put forward over it, and shuts it likewise. Knows nothing of spans of instants.
 */
final class ClockModel {

    private static final int DAY = 24 * 60;

    /** A span by the clock; of the next day from 1440 on. */
    record Hours(int opens, int closes) {}

    private final ZoneId zone;
    private final Instant start;
    private final long[] shown;
    private final Map<Integer, List<Hours>> week;
    private final Map<LocalDate, List<Hours>> exceptions;
    private final Map<LocalDate, Boolean> holidays;

    /** Looks at the clock from two days before a day until so many days after it. */
    ClockModel(
            ZoneId zone,
            LocalDate from,
            int days,
            Map<Integer, List<Hours>> week,
            Map<LocalDate, List<Hours>> exceptions,
            Map<LocalDate, Boolean> holidays) {
        this.zone = zone;
        this.start = from.minusDays(3).atStartOfDay().toInstant(ZoneOffset.UTC);
        this.shown = new long[(days + 6) * DAY];
        for (var minute = 0; minute < shown.length; minute++) {
            var local = LocalDateTime.ofInstant(start.plus(Duration.ofMinutes(minute)), zone);
            shown[minute] = local.toEpochSecond(ZoneOffset.UTC) / 60;
        }
        this.week = week;
        this.exceptions = exceptions;
        this.holidays = holidays;
    }

    Instant at(int minute) {
        return start.plus(Duration.ofMinutes(minute));
    }

    int minute(Instant instant) {
        return Math.toIntExact(Duration.between(start, instant).toMinutes());
    }

    LocalDate today(int minute) {
        return LocalDate.ofInstant(at(minute), zone);
    }

    /** The minutes at which it is open by the hours of a day. */
    BitSet open(LocalDate day) {
        var open = new BitSet();
        for (var hours : hours(day)) {
            var opens = first(day.toEpochDay() * DAY + hours.opens());
            var closes = first(day.toEpochDay() * DAY + hours.closes());
            if (opens < closes) {
                open.set(opens, closes);
            }
        }
        return open;
    }

    /** The minutes at which it is open by the hours of days in a row. */
    BitSet open(LocalDate first, LocalDate last) {
        var open = new BitSet();
        for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
            open.or(open(day));
        }
        return open;
    }

    private List<Hours> hours(LocalDate day) {
        if (exceptions.containsKey(day)) {
            return exceptions.get(day);
        }
        var key = day.getDayOfWeek();
        if (holidays.containsKey(day)) {
            if (!holidays.get(day)) {
                return week.getOrDefault(8, List.of());
            }
            key = DayOfWeek.MONDAY;
        }
        return week.getOrDefault(key.getValue(), List.of());
    }

    private int first(long time) {
        for (var minute = 0; minute < shown.length; minute++) {
            if (shown[minute] >= time) {
                return minute;
            }
        }
        throw new IllegalArgumentException("Nobody looks at the clock so late");
    }
}
