package org.linli.embedded.demo;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what has happened in halls by the year, as the server does. */
final class HallYears {

    /** Columns of a year by what is reached. */
    private static final Map<String, Integer> COLUMNS = Map.of("RAISED", 0, "SCREENED", 1, "DECIDED", 2, "CLOSED", 3);

    private static final List<String> KINDS = List.of("RAISED", "TAKEN", "DECIDED", "DONE");

    private final Rows rows;
    private final ZoneId zone;

    HallYears(Rows rows, ZoneId zone) {
        this.rows = rows;
        this.zone = zone;
    }

    void add(AgendaHall hall, List<TopicStory> topics) {
        var years = new TreeMap<Integer, long[]>();
        for (var topic : topics) {
            for (var step : topic.steps()) {
                var column = COLUMNS.get(step.status());
                if (column != null) {
                    var year = years.computeIfAbsent(year(step.at()), absent -> new long[KINDS.size() + 1]);
                    year[column]++;
                    if (step.status().equals("CLOSED")) {
                        year[KINDS.size()] +=
                                Duration.between(topic.raisedAt(), step.at()).toHours();
                    }
                    rows.add(Table.TOPIC_COUNTED, topic.id(), KINDS.get(column));
                }
            }
        }
        years.forEach((year, numbers) -> rows.add(
                Table.HALL_YEAR,
                hall.id(),
                year,
                hall.communityId(),
                numbers[0],
                numbers[1],
                numbers[2],
                numbers[3],
                numbers[KINDS.size()]));
    }

    private int year(LocalDateTime utc) {
        return utc.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).getYear();
    }
}
