package org.linli.wishes.months;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.answers.Changes;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.ReleaseCause;
import org.linli.wishes.WishFixture;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.wish.Wishes;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Wishes of two years, of which the server is told one to five times what has happened to them, in any order and from
 * several threads; what it has counted then is what their rows say.
 */
@LinliTest
class TallyTests {

    private static final int WISHES = 24;
    private static final Duration A_WHILE = Duration.ofSeconds(90);
    private static final Instant BEGINNING = Instant.parse("2024-12-20T00:00:00Z");

    private final WishFixture fixture;
    private final Tally tally;
    private final MonthMapper mapper;
    private final Months months;
    private final Wishes wishes;
    private final Timeline timeline;
    private final Organisations organisations;
    private final Changes changes;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final List<Consumer<Tally>> told = new ArrayList<>();
    private final long seed = Long.getLong("linli.seed", System.nanoTime());
    private final Random random = new Random(seed);

    TallyTests(
            WishFixture fixture,
            Tally tally,
            MonthMapper mapper,
            Months months,
            Wishes wishes,
            Timeline timeline,
            Organisations organisations,
            Changes changes,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.tally = tally;
        this.mapper = mapper;
        this.months = months;
        this.wishes = wishes;
        this.timeline = timeline;
        this.organisations = organisations;
        this.changes = changes;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void whatIsCountedIsWhatHasHappenedHoweverOftenItIsTold() throws Exception {
        wishOfTwoYears();

        tell(tally);

        var counted = counted();
        System.out.printf("Months counted by events told 1 to 5 times, seed %d: %d of them%n", seed, counted.size());
        assertThat(counted).as("seed %d", seed).isEqualTo(happened()).hasSizeGreaterThan(20);

        tell(tally);
        assertThat(counted()).as("told again, seed %d", seed).isEqualTo(counted);
        tell(withoutItsGuard());
        assertThat(counted()).as("mutant, seed %d", seed).isNotEqualTo(happened());
    }

    private void wishOfTwoYears() {
        for (var i = 0; i < WISHES; i++) {
            live(random.nextBoolean() ? tree.grid() : tree.sibling());
        }
        await().atMost(A_WHILE)
                .until(() -> count(
                                "wish_counted where subject_id in (select id from wish where %1$s)"
                                        + " or subject_id in (select c.id from wish_claim c join wish on wish.id = c.wish_id where %1$s)")
                        >= told.size());
        jdbc.update("delete from wish_month_days where organisation_id in (%s)".formatted(nodeIds()));
        jdbc.update("delete from wish_month where organisation_id in (%s)".formatted(nodeIds()));
        jdbc.update(("delete from wish_counted where subject_id in (select id from wish where %1$s)"
                        + " or subject_id in (select c.id from wish_claim c join wish on wish.id = c.wish_id where %1$s)")
                .formatted(here()));
    }

    /** One wish, which is released up to twice and then may be fulfilled, some time within two years. */
    private void live(Organisation node) {
        var wisher = fixture.resident(node);
        var wish = fixture.open(wisher, 1);
        var opened = BEGINNING.plusSeconds(random.nextInt(700 * 86_400));
        told.add(told -> told.opened(wish));
        jdbc.update("update wish set opened_at = ? where id = ?", Timestamp.from(opened), wish);
        for (var round = random.nextInt(3); round > 0; round--) {
            var claimer = fixture.withPhone();
            var claim = fixture.claim(claimer, wish, 1);
            WishFixture.refusals(claimer, "wishGiveUp", Map.of("claimId", claim, "reason", "有事"));
            jdbc.update(
                    "update wish_step set at = ? where claim_id = ? and kind = 'GIVEN_UP'",
                    Timestamp.from(opened.plusSeconds(random.nextInt(30 * 86_400))),
                    claim);
            told.add(told -> told.released(claim, wish, ReleaseCause.GIVEN_UP));
        }
        if (random.nextInt(3) > 0) {
            fulfil(wisher, wish, opened);
        }
    }

    private void fulfil(GraphQlClient.Caller wisher, long wish, Instant opened) {
        var claimer = fixture.withPhone();
        var claim = fixture.claim(claimer, wish, 1);
        WishFixture.call(claimer, "wishDeliver", Map.of("claimId", claim));
        WishFixture.call(wisher, "wishConfirm", Map.of("claimId", claim));
        told.add(told -> told.fulfilled(wish));
        jdbc.update(
                "update wish set fulfilled_at = ? where id = ?",
                Timestamp.from(opened.plusSeconds(random.nextInt(40 * 86_400))),
                wish);
    }

    private void tell(Tally listener) throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        for (var event : told) {
            for (var times = 1 + random.nextInt(5); times > 0; times--) {
                calls.add(() -> {
                    event.accept(listener);
                    return true;
                });
            }
        }
        Collections.shuffle(calls, random);
        Crowd.run(4, calls);
    }

    private Tally withoutItsGuard() {
        InvocationHandler unguarded = (proxy, method, arguments) ->
                method.getName().equals("mark") ? Integer.valueOf(1) : method.invoke(mapper, arguments);
        var mutant = (MonthMapper)
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {MonthMapper.class}, unguarded);
        return new Tally(mutant, wishes, timeline, organisations, changes);
    }

    /** What stands in the counters, by the node and the month. */
    private Map<String, String> counted() {
        var span = Span.between(LocalDate.of(2024, 12, 1), LocalDate.of(2026, 11, 1));
        var late = Span.between(LocalDate.of(2026, 12, 1), LocalDate.of(2027, 11, 1));
        var counted = new TreeMap<String, String>();
        for (var node : nodes()) {
            months.of(List.of(new Months.Asked(node.id(), span), new Months.Asked(node.id(), late)))
                    .values()
                    .forEach(list -> list.stream()
                            .filter(month -> month.opened() + month.fulfilled() + month.released() > 0)
                            .forEach(month -> counted.put(
                                    month.organisationId() + " " + month.month(),
                                    "%d %d %d %s"
                                            .formatted(
                                                    month.opened(),
                                                    month.fulfilled(),
                                                    month.released(),
                                                    month.medianDays()))));
        }
        return counted;
    }

    /** The same from the rows of the wishes. */
    private Map<String, String> happened() {
        var happened = new TreeMap<String, String>();
        for (var node : nodes()) {
            var opened = monthsOf(node, "select opened_at as at from wish where path like ?");
            var fulfilled = monthsOf(
                    node, "select fulfilled_at as at from wish where fulfilled_at is not null and path like ?");
            var released = monthsOf(
                    node,
                    "select at from wish_step s join wish w on w.id = s.wish_id where s.kind = 'GIVEN_UP' and path like ?");
            var all = new TreeSet<>(opened);
            all.addAll(fulfilled);
            all.addAll(released);
            all.forEach(month -> happened.put(
                    node.id() + " " + month,
                    "%d %d %d %s"
                            .formatted(
                                    Collections.frequency(opened, month),
                                    Collections.frequency(fulfilled, month),
                                    Collections.frequency(released, month),
                                    median(node, month))));
        }
        return happened;
    }

    private List<String> monthsOf(Organisation node, String times) {
        return jdbc.queryForList(
                "select date_format(at + interval 8 hour, '%Y-%m-01') from (" + times + ") times",
                String.class,
                node.path() + "%");
    }

    private Integer median(Organisation node, String month) {
        var days = jdbc.queryForList(
                """
                select floor(timestampdiff(microsecond, opened_at, fulfilled_at) / 86400000000)
                  from wish
                 where path like ? and date_format(fulfilled_at + interval 8 hour, '%Y-%m-01') = ?
                 order by 1
                """,
                Integer.class, node.path() + "%", month);
        return days.isEmpty() ? null : days.get((days.size() - 1) / 2);
    }

    private List<Organisation> nodes() {
        return List.of(tree.district(), tree.street(), tree.community(), tree.grid(), tree.sibling());
    }

    private String nodeIds() {
        return String.join(
                ", ", nodes().stream().map(node -> String.valueOf(node.id())).toList());
    }

    private String here() {
        return "wish.path like '" + tree.district().path() + "%'";
    }

    private int count(String from) {
        return jdbc.queryForObject("select count(*) from " + from.formatted(here()), Integer.class);
    }
}
