package org.linli.halls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Rejected;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Many residents who support, merge and say where they stand at once. */
@LinliTest
class SecondingRushTests {

    private static final int RESIDENTS = 24;
    private static final int NEEDED = 12;
    private static final int CALLERS = 16;

    private final HallFixture fixture;
    private final Seconding seconding;
    private final Stances stances;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller host;

    SecondingRushTests(
            HallFixture fixture,
            Seconding seconding,
            Stances stances,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            TreeFixture trees) {
        this.fixture = fixture;
        this.seconding = seconding;
        this.stances = stances;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tree = trees.create();
        this.host = fixture.host(tree.community());
    }

    @Test
    void asManyAsAreNeededSupportATopicAndItMovesOnOnce() {
        var id = looking();
        var calls = new ArrayList<Callable<String>>();
        for (var viewer : residents(RESIDENTS)) {
            for (var i = 0; i < 3; i++) {
                calls.add(() -> attempt(() -> seconding.second(viewer, id)));
            }
        }
        Collections.shuffle(calls, new Random(7));

        var answers = Crowd.run(CALLERS, calls);

        System.out.printf(
                "Seconding: %d attempts of %d residents, %d accepted, %d needed%n",
                calls.size(), RESIDENTS, answers.stream().filter("DONE"::equals).count(), NEEDED);
        assertThat(answers).filteredOn("DONE"::equals).hasSize(NEEDED);
        assertThat(answers).isSubsetOf("DONE", "ALREADY_SECONDED", "WRONG_STATUS");
        assertThat(addsUp(id)).isTrue();
        assertThat(fixture.status(id)).isEqualTo("SECONDED");
        assertThat(fixture.number("select seconds from topic where id = ?", id)).isEqualTo(NEEDED);
        assertThat(fixture.number("select count(*) from topic_step where topic_id = ? and status = 'SECONDED'", id))
                .isEqualTo(1);
    }

    /** Reads the counter, and writes it back when another one has read it as well. */
    @Test
    void aCounterThatIsReadAndWrittenBackIsCaught() {
        var id = looking();
        var barrier = new CyclicBarrier(2);
        var calls = residents(2).stream()
                .<Callable<Boolean>>map(viewer -> () -> mutant(id, viewer.personId(), barrier))
                .toList();

        Crowd.run(2, calls);

        assertThat(addsUp(id)).isFalse();
    }

    private boolean mutant(long id, long personId, CyclicBarrier barrier) {
        transaction.executeWithoutResult(status -> {
            var seconds = fixture.number("select seconds from topic where id = ?", id);
            await(barrier);
            jdbc.update(
                    "insert into topic_second (topic_id, person_id, community_id, at) values (?, ?, ?, now(3))",
                    id,
                    personId,
                    tree.community().id());
            jdbc.update("update topic set seconds = ? where id = ?", seconds + 1, id);
        });
        return true;
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(60, TimeUnit.SECONDS);
        } catch (Exception exception) {
            throw new IllegalStateException(exception);
        }
    }

    private boolean addsUp(long id) {
        return fixture.number("select seconds from topic where id = ?", id)
                == fixture.number("select count(*) from topic_second where topic_id = ?", id);
    }

    @Test
    void numbersOfStancesAreThoseOfTheRows() {
        var id = looking();
        var random = new Random(11);
        var kinds = TopicStanceKind.values();
        var calls = new ArrayList<Callable<String>>();
        for (var viewer : residents(6)) {
            for (var i = 0; i < 12; i++) {
                var stance = random.nextInt(5) == 0 ? null : kinds[random.nextInt(kinds.length)];
                calls.add(() -> attempt(() -> stances.take(viewer, id, stance)));
            }
        }

        assertThat(Crowd.run(CALLERS, calls)).containsOnly("DONE");

        for (var kind : kinds) {
            assertThat(fixture.number(
                            "select " + kind.name().toLowerCase(Locale.ROOT) + " from topic where id = ?", id))
                    .isEqualTo(fixture.number(
                            "select count(*) from topic_stance where topic_id = ? and stance = ?", id, kind.name()));
        }
    }

    @Test
    void ofTwoTopicsThatGoIntoEachOtherAtOnceOneDoes() {
        var hall = fixture.hall(tree.community());
        for (var i = 0; i < 5; i++) {
            var one = fixture.raised(fixture.resident(tree.grid()), hall);
            var other = fixture.raised(fixture.resident(tree.grid()), hall);

            var refusals = Crowd.run(
                    2,
                    List.<Callable<List<String>>>of(
                            () -> HallFixture.refusals(host, "topicMerge", Map.of("topicId", one, "intoId", other)),
                            () -> HallFixture.refusals(host, "topicMerge", Map.of("topicId", other, "intoId", one))));

            assertThat(refusals).containsExactlyInAnyOrder(List.of(), List.of("NOT_MERGEABLE"));
            assertThat(fixture.number(
                            "select count(*) from topic where id in (?, ?) and status = 'MERGED'", one, other))
                    .isEqualTo(1);
        }
    }

    private long looking() {
        var id = fixture.raised(fixture.resident(tree.grid()), fixture.hall(tree.community(), NEEDED));
        HallFixture.done(host, "topicScreen", Map.of("topicId", id, "decision", "TAKE"));
        return id;
    }

    private List<Viewer> residents(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> fixture.resident(tree.grid()).personId())
                .map(id -> new Viewer(id, "", () -> new Standing(VerificationLevel.RESIDENT, List.of())))
                .toList();
    }

    private static String attempt(Runnable work) {
        try {
            work.run();
            return "DONE";
        } catch (Rejected rejected) {
            return rejected.rejection().code();
        }
    }
}
