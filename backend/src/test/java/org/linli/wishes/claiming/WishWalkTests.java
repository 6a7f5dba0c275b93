package org.linli.wishes.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.linli.shared.Holding;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Rejected;
import org.linli.shared.persistence.Ids;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;

/** Random walks over what people can do with a wish, beside a model; {@code -Dlinli.walks=10000} for as many as asked for. */
@LinliTest
@ResourceLock("clocks of wishes")
class WishWalkTests {

    private static final int WALKS = Integer.getInteger("linli.walks", 60);
    private static final int STEPS = 14;
    private static final List<String> ACTIONS = List.of(
            "claim",
            "claim",
            "giveUp",
            "late",
            "deliver",
            "deliver",
            "confirm",
            "confirm",
            "dispute",
            "ask",
            "agree",
            "decline",
            "withdraw",
            "dispatch",
            "accept",
            "refuse",
            "lapse",
            "silent",
            "uphold",
            "annul",
            "thank");
    private static final List<String> PEOPLE = List.of("one", "other", "third");

    private final WishFixture fixture;
    private final Claims claims;
    private final Deliveries deliveries;
    private final Dispatches dispatches;
    private final StaffDecisions decisions;
    private final Ids ids;
    private final JdbcTemplate jdbc;
    private final GraphQlClient.Caller wisher;
    private final Viewer staff;

    WishWalkTests(
            WishFixture fixture,
            Claims claims,
            Deliveries deliveries,
            Dispatches dispatches,
            StaffDecisions decisions,
            Ids ids,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.claims = claims;
        this.deliveries = deliveries;
        this.dispatches = dispatches;
        this.decisions = decisions;
        this.ids = ids;
        this.jdbc = jdbc;
        var grid = trees.create().grid();
        this.wisher = fixture.resident(grid);
        var worker = new Standing(VerificationLevel.PHONE, List.of(new Holding(Role.GRID_WORKER, grid.path())));
        this.staff = new Viewer(ids.next(), "", () -> worker);
    }

    @Test
    void nothingHappensThatTheModelForbidsAndEachStepIsOnTheTimeline() {
        var seed = Long.getLong("linli.seed", 20_261_125L);
        var random = new Random(seed);
        var taken = 0;
        for (var walk = 0; walk < WALKS; walk++) {
            taken += walk(random, "seed " + seed + ", walk " + walk);
        }
        System.out.printf(
                "Wishes: %d walks of %d steps, %d taken, %d refused, seed %d%n",
                WALKS, STEPS, taken, WALKS * STEPS - taken, seed);
        assertThat(taken).isGreaterThan(WALKS * 4);
    }

    private int walk(Random random, String name) {
        var model = new WishModel(1 + random.nextInt(3));
        var wishId = fixture.open(wisher, model.asked);
        jdbc.update("update wish set opened_at = opened_at - interval 8 day where id = ?", wishId);
        var viewers = new HashMap<String, Viewer>();
        PEOPLE.forEach(who -> viewers.put(who, viewer(somebody())));
        var claimIds = new HashMap<String, Long>();
        var taken = 0;
        for (var step = 0; step < STEPS; step++) {
            var next = next(random, model);
            var action = next.action();
            var who = next.who();
            var number = next.number();
            var expected = model.take(action, who, number);
            var done = attempt(action, wishId, viewers.get(who), claimIds.getOrDefault(who, 4711L), number);
            if (done > 1) {
                claimIds.put(who, done);
            }
            assertThat(done > 0)
                    .as("%s: %s by %s in step %d", name, action, who, step)
                    .isEqualTo(expected);
            taken += expected ? 1 : 0;
            requireSame(model, wishId, claimIds, name);
        }
        return taken;
    }

    private record Next(String action, String who, int number) {}

    /** Mostly something that is allowed, so that walks get far; the rest is as it comes. */
    private static Next next(Random random, WishModel model) {
        var tries = random.nextInt(3) == 0 ? 1 : 40;
        while (true) {
            var next = new Next(
                    ACTIONS.get(random.nextInt(ACTIONS.size())),
                    PEOPLE.get(random.nextInt(PEOPLE.size())),
                    1 + random.nextInt(model.asked));
            if (--tries == 0 || model.allows(next.action(), next.who(), next.number())) {
                return next;
            }
        }
    }

    /** 0 when it is refused; the id of the claim when one is made. */
    private long attempt(String action, long wishId, Viewer viewer, long claimId, int number) {
        var owner = viewer(wisher.personId());
        try {
            return switch (action) {
                case "claim" -> claims.claim(viewer, wishId, number).id();
                case "giveUp" -> one(claims.giveUp(viewer, claimId, "有事"));
                case "late" -> late(claimId);
                case "dispatch" ->
                    dispatches.dispatch(staff, wishId, viewer.personId(), null).id();
                case "accept" -> one(dispatches.answer(viewer, claimId, true, null));
                case "refuse" -> one(dispatches.answer(viewer, claimId, false, "不方便"));
                case "lapse" -> lapse(claimId);
                case "silent" -> silent(claimId);
                case "uphold" -> one(decisions.decide(staff, claimId, true, "已核实"));
                case "annul" -> one(decisions.decide(staff, claimId, false, "已核实"));
                case "deliver" -> one(deliveries.deliver(viewer, claimId, "", List.of()));
                case "confirm" -> one(deliveries.confirm(owner, claimId));
                case "dispute" -> one(deliveries.dispute(owner, claimId, "没有收到"));
                case "ask" -> one(claims.askExtension(viewer, claimId, "缺货"));
                case "agree" -> one(claims.answerExtension(owner, claimId, true));
                case "decline" -> one(claims.answerExtension(owner, claimId, false));
                case "withdraw" -> ask("wishWithdraw", Map.of("wishId", wishId));
                default -> ask("wishThank", Map.of("wishId", wishId, "text", "谢谢"));
            };
        } catch (Rejected refused) {
            return 0;
        }
    }

    private long late(long claimId) {
        if (claimId == 4711 || claims.endLate(claimId)) {
            return 0;
        }
        var due = jdbc.queryForObject("select due_at from wish_claim where id = ?", java.sql.Timestamp.class, claimId);
        jdbc.update("update wish_claim set due_at = current_timestamp(3) - interval 1 second where id = ?", claimId);
        if (claims.endLate(claimId)) {
            return 1;
        }
        jdbc.update("update wish_claim set due_at = ? where id = ?", due, claimId);
        return 0;
    }

    private long lapse(long claimId) {
        if (jdbc.update(
                        "update wish_claim set due_at = current_timestamp(3) - interval 1 second where id = ? and state = 'OFFERED'",
                        claimId)
                == 0) {
            return 0;
        }
        dispatches.lapse(claimId);
        return 1;
    }

    private long silent(long claimId) {
        jdbc.update("update wish_claim set silent_at = silent_at - interval 8 day where id = ?", claimId);
        return one(decisions.confirmFor(staff, claimId, "电话里说收到了"));
    }

    /** Somebody who could be asked to take a wish. */
    private long somebody() {
        var id = ids.next();
        jdbc.update(
                """
                insert into person (id, level, phone_index, status, created_at, version)
                values (?, 'PHONE', sha2(?, 256), 'ACTIVE', current_timestamp(3), 0)
                """,
                id,
                id);
        return id;
    }

    private static long one(Object done) {
        return done == null ? 0 : 1;
    }

    private long ask(String mutation, Map<String, ?> input) {
        return WishFixture.refusals(wisher, mutation, input).isEmpty() ? 1 : 0;
    }

    private void requireSame(WishModel model, long wishId, Map<String, Long> claimIds, String name) {
        assertThat(fixture.status(wishId)).as(name).isEqualTo(model.status());
        claimIds.forEach((who, id) ->
                assertThat(fixture.claimState(id)).as("%s, %s", name, who).isEqualTo(model.states.get(who)));
        assertThat(jdbc.queryForObject("select parts_taken from wish where id = ?", Integer.class, wishId))
                .as(name)
                .isEqualTo(model.taken());
        assertThat(jdbc.queryForList("select kind from wish_step where wish_id = ? order by id", String.class, wishId))
                .as(name)
                .isEqualTo(model.steps);
        assertThat(jdbc.queryForObject(
                        """
                        select count(*) from wish_claim
                         where wish_id = ? and (state in ('CLAIMED', 'OFFERED') and not due_at > current_timestamp(3)
                               or state = 'DELIVERED' and silent_at is null)
                        """,
                        Integer.class,
                        wishId))
                .as("%s: claims without a running clock", name)
                .isZero();
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "", () -> new Standing(VerificationLevel.PHONE, List.of()));
    }
}
