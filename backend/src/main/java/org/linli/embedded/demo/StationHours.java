package org.linli.embedded.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The hours of stations and services, by the names that the data file gives them, and the days that are exceptions. */
final class StationHours {

    private static final int DAY = 24 * 60;

    private final Rows rows;
    private final Entry names;
    private final LocalDate today;

    StationHours(Rows rows, Entry names, LocalDate today) {
        this.rows = rows;
        this.names = names;
        this.today = today;
    }

    /** The hours of this name become those of a station, or of a service of it. */
    void add(Node node, long station, long owner, String name) {
        for (var line : names.entries(name)) {
            for (var day : line.numbers("days")) {
                spans(line.text("open"))
                        .forEach(span -> rows.add(
                                Table.OPENING_HOURS,
                                rows.nextId(),
                                node.communityId(),
                                station,
                                owner,
                                day,
                                span.opens(),
                                span.closes(),
                                Rows.CREATED));
            }
        }
    }

    /** A day of other hours, so many days from today. */
    void addException(Node node, long station, Entry exception) {
        var spans = spans(exception.text("open")).stream()
                .map(span -> span.opens() + "-" + span.closes())
                .collect(Collectors.joining(","));
        rows.add(
                Table.STATION_DAY,
                station,
                today.plusDays(exception.number("in")),
                node.communityId(),
                spans,
                exception.text("note"),
                Rows.CREATED);
    }

    /** From "08:30-12:00 14:30-18:00"; what closes at or before it opens closes on the next day. */
    private static List<Minutes> spans(String text) {
        return Arrays.stream(text.split(" "))
                .filter(span -> !span.isEmpty())
                .map(span -> span.split("-"))
                .map(times -> Minutes.of(minute(times[0]), minute(times[1])))
                .toList();
    }

    private static int minute(String time) {
        return LocalTime.parse(time).toSecondOfDay() / 60;
    }

    private record Minutes(int opens, int closes) {

        static Minutes of(int opens, int closes) {
            return new Minutes(opens, closes > opens ? closes : closes + DAY);
        }
    }
}
