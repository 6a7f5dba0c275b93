package org.linli.wishes.claiming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.linli.organisation.Organisation;
import org.linli.shared.jobs.Backlog;
import org.linli.shared.jobs.Backlog.Due;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishDeadlineNear;
import org.linli.wishes.WishFixture;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.claims.WishClaimState;
import org.linli.wishes.desk.Desk;
import org.linli.wishes.wish.WishSettings;
import org.linli.wishes.wish.Wishes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** What time does to claims: their clocks are set back, and two servers look at them. */
@LinliTest
@ResourceLock("clocks of wishes")
class WishJobsTests {

    private static final Duration DEADLINE = Duration.ofDays(14);
    private static final Duration SILENCE = Duration.ofDays(7);

    private final WishFixture fixture;
    private final Backlog backlog;
    private final KnownClaims known;
    private final Claims claims;
    private final Dispatches dispatches;
    private final Wishes wishes;
    private final Desk desk;
    private final WishSettings settings;
    private final ApplicationEventPublisher events;
    private final Deadlines deadlines;
    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final Organisation node;
    private final GraphQlClient.Caller wisher;
    private final List<Object> told = Collections.synchronizedList(new ArrayList<>());

    WishJobsTests(
            WishFixture fixture,
            DeadlineMapper mapper,
            Backlog backlog,
            KnownClaims known,
            Claims claims,
            Dispatches dispatches,
            Wishes wishes,
            Desk desk,
            WishSettings settings,
            ApplicationEventPublisher events,
            DataSource dataSource,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.backlog = backlog;
        this.known = known;
        this.claims = claims;
        this.dispatches = dispatches;
        this.wishes = wishes;
        this.desk = desk;
        this.settings = settings;
        this.events = events;
        this.deadlines = deadlines(mapper);
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.node = trees.create().grid();
        this.wisher = fixture.resident(node);
    }

    @Test
    void aClaimIsRemindedOfOnceAndEndsAtItsDeadline() {
        var wishId = fixture.open(wisher, 1);
        var claimId = fixture.claim(fixture.withPhone(), wishId, 1);

        pass(claimId, DEADLINE.minusDays(4));
        deadlines.remind();
        assertThat(about(claimId, WishDeadlineNear.class)).isZero();
        pass(claimId, Duration.ofDays(2));
        deadlines.remind();
        deadlines.remind();
        assertThat(about(claimId, WishDeadlineNear.class)).isOne();

        pass(claimId, Duration.ofDays(2).minusMinutes(2));
        deadlines.release();
        assertThat(fixture.claimState(claimId)).isEqualTo("CLAIMED");
        pass(claimId, Duration.ofMinutes(2));
        deadlines.release();
        deadlines.release();
        assertThat(fixture.claimState(claimId)).isEqualTo("LATE");
        assertThat(fixture.status(wishId)).isEqualTo("OPEN");
        assertThat(steps(wishId, "LATE")).isOne();
    }

    @Test
    void anAgreedExtensionMovesTheDeadlineAndTheReminder() {
        var claimer = fixture.withPhone();
        var claimId = fixture.claim(claimer, fixture.open(wisher, 1), 1);
        pass(claimId, DEADLINE.minusDays(2));
        deadlines.remind();
        WishFixture.refusals(claimer, "wishExtensionAsk", Map.of("claimId", claimId, "reason", "缺货"));
        WishFixture.refusals(wisher, "wishExtensionAnswer", Map.of("claimId", claimId, "agreed", true));

        pass(claimId, Duration.ofDays(3));
        deadlines.release();
        deadlines.remind();
        assertThat(fixture.claimState(claimId)).isEqualTo("CLAIMED");
        assertThat(about(claimId, WishDeadlineNear.class)).isOne();
        pass(claimId, Duration.ofDays(12));
        deadlines.remind();
        assertThat(about(claimId, WishDeadlineNear.class)).isEqualTo(2);
    }

    @Test
    void aSilentWisherIsAskedByStaffAfterAWeek() {
        var claimer = fixture.withPhone();
        var claimId = fixture.claim(claimer, fixture.open(wisher, 1), 1);
        WishFixture.refusals(claimer, "wishDeliver", Map.of("claimId", claimId));

        pass(claimId, SILENCE.minusMinutes(1));
        deadlines.ask();
        assertThat(waiting(claimId)).isZero();
        pass(claimId, Duration.ofMinutes(2));
        deadlines.ask();
        deadlines.ask();

        assertThat(waiting(claimId)).isOne();
        assertThat(fixture.claimState(claimId)).isEqualTo("DELIVERED");
    }

    @Test
    void whatCannotBeDealtWithKeepsNothingWaiting() {
        var claimIds = claims(6);
        claimIds.forEach(id -> pass(id, DEADLINE.plusSeconds(5)));
        jdbc.update(
                "update wish set parts_taken = 0 where id = (select wish_id from wish_claim where id = ?)",
                claimIds.getFirst());

        deadlines.release();

        assertThat(fixture.claimState(claimIds.getFirst())).isEqualTo("CLAIMED");
        assertThat(claimIds.subList(1, 6))
                .allSatisfy(id -> assertThat(fixture.claimState(id)).isEqualTo("LATE"));
        jdbc.update("delete from wish_claim where id = ?", claimIds.getFirst());
    }

    /** Both servers look every 100 ms, and two more besides: db-scheduler lets one of them, the guards the rest. */
    @Test
    void twoSchedulersOnOneDatabaseDoEachThingOnce() {
        var claimIds = claims(20);
        jdbc.update("delete from scheduled_task where task_name like 'test-%'");
        var runs = new AtomicInteger();
        var one = scheduler("one", runs);
        var other = scheduler("other", runs);
        try {
            one.start();
            other.start();
            claimIds.forEach(id -> pass(id, DEADLINE.plusSeconds(5)));
            Crowd.run(2, Collections.<Callable<Integer>>nCopies(2, this::release));
            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            runs.get() > 4 && claimIds.stream().allMatch(id -> "LATE".equals(fixture.claimState(id))));
        } finally {
            one.stop();
            other.stop();
        }

        System.out.printf("Jobs: %d claims released by %d runs on two schedulers%n", claimIds.size(), runs.get());
        assertThat(jdbc.queryForList(
                        """
                        select s.wish_id from wish_step s join wish w on w.id = s.wish_id
                         where s.kind = 'LATE' and w.author_id = ?
                        """,
                        Long.class,
                        wisher.personId()))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoeverDoesNotAskWhetherSomebodyWasRemindedIsCaught() {
        var claimId = claims(1).getFirst();
        pass(claimId, DEADLINE.minusDays(2));
        var mutant = deadlines(new DeadlineMapper() {
            @Override
            public List<Due> dueSoon(Instant now, Instant until, Instant since, long id, int most) {
                return since.equals(Instant.EPOCH) ? List.of(new Due(now, claimId)) : List.of();
            }

            @Override
            public List<Due> late(WishClaimState state, Instant now, Instant since, long id, int most) {
                return List.of();
            }

            @Override
            public List<Due> silent(Instant now, Instant since, long id, int most) {
                return List.of();
            }

            @Override
            public int remind(long id, Instant now, Instant until) {
                return 1;
            }

            @Override
            public int ask(long id, Instant now) {
                return 0;
            }
        });

        mutant.remind();
        mutant.remind();

        assertThat(about(claimId, WishDeadlineNear.class))
                .as("the mutant must be caught")
                .isEqualTo(2);
    }

    private List<Long> claims(int number) {
        return Crowd.run(
                4,
                IntStream.range(0, number)
                        .<Callable<Long>>mapToObj(
                                i -> () -> fixture.claim(fixture.withPhone(), fixture.open(wisher, 1), 1))
                        .toList());
    }

    /** Lets time pass for one claim. */
    private void pass(long claimId, Duration time) {
        jdbc.update(
                """
                update wish_claim
                   set due_at = due_at - interval ? second, silent_at = silent_at - interval ? second
                 where id = ?
                """,
                time.toSeconds(),
                time.toSeconds(),
                claimId);
    }

    private Deadlines deadlines(DeadlineMapper mapper) {
        return new Deadlines(
                mapper, backlog, known, claims, dispatches, wishes, desk, settings, Clock.systemUTC(), event -> {
                    told.add(event);
                    events.publishEvent(event);
                });
    }

    private int release() {
        deadlines.release();
        return 0;
    }

    private Scheduler scheduler(String name, AtomicInteger runs) {
        RecurringTask<Void> task = Tasks.recurring("test-releases", FixedDelay.ofMillis(100))
                .execute((instance, context) -> {
                    runs.incrementAndGet();
                    deadlines.release();
                });
        return Scheduler.create(dataSource)
                .startTasks(task)
                .tableName("scheduled_task")
                .threads(2)
                .pollingInterval(Duration.ofMillis(100))
                .schedulerName(new SchedulerName.Fixed(name))
                .build();
    }

    private long about(long claimId, Class<?> kind) {
        return List.copyOf(told).stream()
                .filter(kind::isInstance)
                .filter(event -> event.toString().contains("claimId=" + claimId))
                .count();
    }

    private int waiting(long claimId) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from wish_desk where claim_id = ? and kind = 'SILENT' and organisation_id = ?",
                Integer.class,
                claimId,
                node.id()));
    }

    private int steps(long wishId, String kind) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from wish_step where wish_id = ? and kind = ?", Integer.class, wishId, kind));
    }
}
