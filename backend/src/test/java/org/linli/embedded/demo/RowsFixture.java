package org.linli.embedded.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the demo, to be looked into without a database. */
record RowsFixture(Rows rows) {

    static final long SEED = 20260101;
    static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static RowsFixture of(LocalDate day) {
        return new RowsFixture(DemoSet.of(SEED, day));
    }

    List<List<Object>> values(Table table) {
        return rows.of(table).stream().map(Arrays::asList).toList();
    }

    /** Rows with the names of their columns. */
    List<Map<String, Object>> all(Table table) {
        return values(table).stream().map(row -> named(table, row)).toList();
    }

    private static Map<String, Object> named(Table table, List<Object> row) {
        var named = new HashMap<String, Object>();
        for (int i = 0; i < row.size(); i++) {
            named.put(table.columns().get(i), row.get(i));
        }
        return named;
    }
}
