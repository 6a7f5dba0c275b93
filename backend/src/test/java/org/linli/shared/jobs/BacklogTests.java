package org.linli.shared.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linli.shared.jobs.Backlog.Due;
import org.linli.testing.LinliTest;

@LinliTest
class BacklogTests {

    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private final Backlog backlog;

    BacklogTests(Backlog backlog) {
        this.backlog = backlog;
    }

    /** They stay due, as rows do that fail, so that only the position leads on. */
    @Test
    void severalPagesAreWorkedThroughThoughSomeOfTheFirstFail() {
        var rows = LongStream.rangeClosed(1, 450)
                .mapToObj(id -> new Due(NOON.plusSeconds(id / 3), id))
                .toList();
        var done = new ArrayList<Long>();

        backlog.each("Row", (since, id, most) -> page(rows, since, id, most), id -> {
            done.add(id);
            if (id == 1 || id == 200) {
                throw new IllegalStateException("cannot be dealt with");
            }
        });

        assertThat(done).containsExactlyElementsOf(rows.stream().map(Due::id).toList());
    }

    private static List<Due> page(List<Due> rows, Instant since, long id, int most) {
        return rows.stream()
                .filter(row -> row.since().isAfter(since) || row.since().equals(since) && row.id() > id)
                .limit(most)
                .toList();
    }
}
