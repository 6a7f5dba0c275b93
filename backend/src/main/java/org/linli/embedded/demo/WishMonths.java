package org.linli.embedded.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Counts what has happened to wishes by the month and the node, as the server counts it by events. */
final class WishMonths {

    private static final Set<String> RELEASES = Set.of("GIVEN_UP", "LATE", "ANNULLED");

    private record Month(long node, LocalDate first) implements Comparable<Month> {

        @Override
        public int compareTo(Month other) {
            var nodes = Long.compare(node, other.node);
            return nodes == 0 ? first.compareTo(other.first) : nodes;
        }
    }

    /** Of opened, fulfilled and released ones, and of those that took so many days. */
    private static final class Counts {

        private final int[] numbers = new int[3];
        private final TreeMap<Long, Integer> days = new TreeMap<>();
    }

    private final Rows rows;
    private final ZoneId zone;
    private final TreeMap<Month, Counts> months = new TreeMap<>();

    WishMonths(Rows rows, ZoneId zone) {
        this.rows = rows;
        this.zone = zone;
    }

    void add(List<WishLife> lives) {
        lives.forEach(this::count);
        months.forEach((month, counts) -> {
            rows.add(
                    Table.WISH_MONTH,
                    month.node(),
                    month.first(),
                    counts.numbers[0],
                    counts.numbers[1],
                    counts.numbers[2]);
            counts.days.forEach(
                    (days, wishes) -> rows.add(Table.WISH_MONTH_DAYS, month.node(), month.first(), days, wishes));
        });
    }

    private void count(WishLife life) {
        if (life.openedAt != null) {
            count(life, 0, "OPENED", life.id, life.openedAt, -1);
            if (life.fulfilledAt != null) {
                var days = Duration.between(life.openedAt, life.fulfilledAt).toDays();
                count(life, 1, "FULFILLED", life.id, life.fulfilledAt, days);
            }
        }
        for (var step : life.steps()) {
            if (RELEASES.contains(step.kind()) && step.promise() != null) {
                count(life, 2, "RELEASED", step.promise().id, step.at(), -1);
            }
        }
    }

    private void count(WishLife life, int which, String kind, long subject, LocalDateTime at, long days) {
        rows.add(Table.WISH_COUNTED, kind, subject);
        var first = at.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(zone)
                .toLocalDate()
                .withDayOfMonth(1);
        WishRows.lineage(WishRows.grid(life)).forEach(node -> {
            var counts = months.computeIfAbsent(new Month(node, first), absent -> new Counts());
            counts.numbers[which]++;
            if (days >= 0) {
                counts.days.merge(days, 1, Integer::sum);
            }
        });
    }
}
