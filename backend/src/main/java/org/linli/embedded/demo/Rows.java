package org.linli.embedded.demo;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows of the demo, table by table, and the ids in them. */
final class Rows {

    /** When everything but activities, signups and wishes was made, in UTC. */
    static final LocalDateTime CREATED = LocalDateTime.of(2026, 1, 1, 0, 0);

    private static final int AT_ONCE = 200;
    private static final LocalDateTime EPOCH_OF_IDS = LocalDateTime.of(2020, 1, 1, 0, 0);

    private final Map<Table, List<@Nullable Object[]>> rows = new EnumMap<>(Table.class);
    private long lastId = ChronoUnit.MILLIS.between(EPOCH_OF_IDS, CREATED) << 22;

    /**
     * The next id: the first millisecond of 2026 where the server's ids have their time, and a running number; so it is below
     * every id that a server makes.
     */
    long nextId() {
        return ++lastId;
    }

    void add(Table table, @Nullable Object... row) {
        if (row.length != table.columns().size()) {
            throw new IllegalArgumentException(table + " has the columns " + table.columns() + ", not " + row.length);
        }
        of(table).add(row);
    }

    List<@Nullable Object[]> of(Table table) {
        return rows.computeIfAbsent(table, absent -> new ArrayList<>());
    }

    int count(Table table) {
        return of(table).size();
    }

    /** A few hundred rows a statement, so that it is fast without any setting of the driver. */
    void insertInto(JdbcTemplate jdbc) {
        for (var table : Table.values()) {
            var all = of(table);
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
                jdbc.update(
                        table.insert(some.size()),
                        some.stream().flatMap(Arrays::stream).toArray());
            }
        }
    }
}
