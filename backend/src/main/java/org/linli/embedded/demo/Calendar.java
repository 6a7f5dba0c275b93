package org.linli.embedded.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Turns the rhythm of a pattern into instants around the day of loading, kept as UTC. */
record Calendar(LocalDate today, ZoneId zone) {

    /** A date of a pattern and the number in its data file that it came from: a week, or a day. */
    record Occurrence(int number, LocalDate date) {}

    /** The midnight before which the people of the demo have done what they did. */
    LocalDateTime now() {
        return utc(today, LocalTime.MIDNIGHT);
    }

    List<Occurrence> occurrences(Entry pattern) {
        var months = pattern.numbers("months");
        return numbers(pattern).stream()
                .map(number -> new Occurrence(number, date(pattern, number)))
                .filter(occurrence ->
                        months.isEmpty() || months.contains(occurrence.date().getMonthValue()))
                .toList();
    }

    LocalDateTime start(Entry pattern, LocalDate date) {
        return utc(date, LocalTime.parse(pattern.text("start")));
    }

    LocalDateTime end(Entry pattern, LocalDate date) {
        return pattern.has("end")
                ? utc(date.plusDays(pattern.number("lasts")), LocalTime.parse(pattern.text("end")))
                : start(pattern, date).plusMinutes(pattern.number("minutes"));
    }

    LocalDateTime utc(LocalDate date, LocalTime time) {
        return date.atTime(time)
                .atZone(zone)
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();
    }

    private static List<Integer> numbers(Entry pattern) {
        return pattern.has("days") ? pattern.numbers("days") : pattern.numbers("weeks");
    }

    private LocalDate date(Entry pattern, int number) {
        if (pattern.has("days")) {
            return today.plusDays(number);
        }
        var wanted = DayOfWeek.valueOf(pattern.text("weekday"));
        var days = Math.floorMod(wanted.getValue() - today.getDayOfWeek().getValue(), 7);
        return today.plusDays(7L * number + days);
    }
}
