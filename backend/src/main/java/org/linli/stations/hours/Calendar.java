package org.linli.stations.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.stations.OpenDay;
import org.linli.stations.OpenState;
import org.linli.stations.Span;

/**
 * What is known of the hours of one place.
 *
 * @param week spans by the day, 1 Monday to 7 Sunday, 8 holidays; empty when its hours are not known
 */
record Calendar(
        ZoneId zone,
        Map<Integer, List<WallSpan>> week,
        Map<LocalDate, DayException> exceptions,
        Map<LocalDate, Holiday> holidays) {

    /** How many days are looked at to tell until when it is open or closed, yesterday among them. */
    static final int AHEAD = 4;

    OpenDay on(LocalDate day) {
        var open = spansOf(day).stream()
                .flatMap(span -> span.on(day, zone).stream())
                .toList();
        return new OpenDay(day, merged(open), note(day));
    }

    /** Whether all of a span is open, over midnight too. */
    boolean covers(Span span) {
        var first = LocalDate.ofInstant(span.startsAt(), zone).minusDays(1);
        var last = LocalDate.ofInstant(span.endsAt(), zone);
        var open = Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .flatMap(day -> on(day).open().stream())
                .toList();
        return merged(open).stream().anyMatch(found -> found.covers(span));
    }

    /** Whether it is open at an instant, as far as is known of the days around it. */
    OpenState at(Instant now) {
        var today = LocalDate.ofInstant(now, zone);
        var open = merged(Stream.iterate(today.minusDays(1), day -> day.plusDays(1))
                .limit(AHEAD)
                .flatMap(day -> on(day).open().stream())
                .toList());
        for (var span : open) {
            if (now.isBefore(span.endsAt())) {
                return now.isBefore(span.startsAt())
                        ? new OpenState(false, span.startsAt())
                        : new OpenState(true, span.endsAt());
            }
        }
        return new OpenState(false, null);
    }

    boolean isKnown() {
        return !week.isEmpty();
    }

    private List<WallSpan> spansOf(LocalDate day) {
        var exception = exceptions.get(day);
        if (week.isEmpty() || exception != null) {
            return exception == null ? List.of() : exception.wallSpans();
        }
        return week.getOrDefault(dayOf(day), List.of());
    }

    /** A working day that makes up for a holiday is like a Monday. */
    private int dayOf(LocalDate day) {
        var holiday = holidays.get(day);
        if (holiday == null) {
            return day.getDayOfWeek().getValue();
        }
        return holiday.working() ? DayOfWeek.MONDAY.getValue() : OpeningHours.HOLIDAY;
    }

    private @Nullable String note(LocalDate day) {
        var exception = exceptions.get(day);
        if (exception != null) {
            return exception.note();
        }
        var holiday = holidays.get(day);
        return holiday == null ? null : holiday.name() + (holiday.working() ? "调休上班" : "");
    }

    /** In their order, those that overlap or touch made one. */
    private static List<Span> merged(List<Span> spans) {
        var merged = new ArrayList<Span>();
        for (var span :
                spans.stream().sorted(Comparator.comparing(Span::startsAt)).toList()) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || last.endsAt().isBefore(span.startsAt())) {
                merged.add(span);
            } else if (last.endsAt().isBefore(span.endsAt())) {
                merged.set(merged.size() - 1, new Span(last.startsAt(), span.endsAt()));
            }
        }
        return merged;
    }
}
