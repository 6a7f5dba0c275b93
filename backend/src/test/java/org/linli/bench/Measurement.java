package org.linli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures rows in turn, several rounds after a warm-up, so that what disturbs the machine disturbs all alike. */
final class Measurement {

    private static final int LEAST_WARM_UPS = 6;
    private static final int MOST_WARM_UPS = 30;
    /** So many answers the compilers of the JVM need; rows that are slow get longer for them. */
    private static final double WARM = 20_000;

    private static final int ROUNDS = 5;
    private static final long MILLIS =
            (long) (1000 * Double.parseDouble(System.getProperty("linli.bench.seconds", "3")));

    private final Load load;
    private final List<Row> rows;

    Measurement(Load load, List<Row> rows) {
        this.load = load;
        this.rows = rows;
    }

    /** The medians by name of the row. */
    Map<String, Figure> run() throws IOException {
        var rounds = new LinkedHashMap<String, List<Figure>>();
        for (var row : rows) {
            warmUp(row);
            rounds.put(row.name(), new ArrayList<>());
        }
        for (var round = 0; round < ROUNDS; round++) {
            for (var row : rows) {
                rounds.get(row.name()).add(measure(row));
            }
        }
        var medians = new LinkedHashMap<String, Figure>();
        rounds.forEach((name, figures) -> medians.put(name, Figure.median(figures)));
        return medians;
    }

    private void warmUp(Row row) throws IOException {
        var answers = 0.0;
        for (var i = 0; i < MOST_WARM_UPS && (i < LEAST_WARM_UPS || answers < WARM); i++) {
            answers += measure(row).rate() * MILLIS / 1000;
        }
    }

    /** Measures again when the right answer became another one meanwhile, because an activity has begun or ended. */
    private Figure measure(Row row) throws IOException {
        var cpu = row.server().cpu();
        var allocated = Memory.of(row.server()).allocated();
        var outcome = load.run(row.server().port(), row.request(), MILLIS);
        if (!outcome.unchanged()) {
            return measure(row);
        }
        assertThat(outcome.wrong()).as("wrong answers of " + row.name()).isZero();
        assertThat(outcome.answers()).as("answers of " + row.name()).isPositive();
        var answers = (double) outcome.answers();
        return new Figure(
                answers * 1000 / MILLIS,
                outcome.p50() / 1000.0,
                outcome.p99() / 1000.0,
                row.server().cpu().minus(cpu).toNanos() / 1000.0 / answers,
                (Memory.of(row.server()).allocated() - allocated) / 1024.0 / answers,
                outcome.cpu() / 1000.0 / answers);
    }

    /**
     * What a server says of its memory, in bytes.
     *
     * @param allocated all that its threads ever took
     * @param mostUsed the most of the heap that was in use after a collection
     */
    record Memory(long allocated, long mostUsed) {

        static Memory of(Fork server) throws IOException {
            var words = Connection.ask(server.port(), Request.get("/bench/memory", 200))
                    .text()
                    .split(" ");
            return new Memory(Long.parseLong(words[0]), Long.parseLong(words[1]));
        }
    }
}
