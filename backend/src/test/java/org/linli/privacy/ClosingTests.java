package org.linli.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.linli.activities.ActivityFixture;
import org.linli.audit.Audit;
import org.linli.households.HouseholdFixture;
import org.linli.identity.Accounts;
import org.linli.identity.AccountsFixture;
import org.linli.shared.Role;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.shared.privacy.PersonalData;
import org.linli.shared.secrets.Secrets;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class ClosingTests {

    private static final String CLOSE =
            "mutation { accountClose(input: {}) { viewer { closesAt } userErrors { code } } }";
    private static final String CANCEL =
            "mutation { accountCloseCancel(input: {}) { viewer { closesAt } userErrors { code } } }";

    private static final int ROUNDS = 10;

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final ActivityFixture activities;
    private final HouseholdFixture households;
    private final Closings closings;
    private final Accounts accounts;
    private final AccountsFixture accountsFixture;
    private final List<PersonalData> modules;
    private final Audit audit;
    private final Secrets secrets;
    private final Traces traces;
    private final Ids ids;
    private final Clock clock;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactionManager;
    private final TreeFixture.Tree tree;

    ClosingTests(
            GraphQlClient client,
            StaffFixture staff,
            ActivityFixture activities,
            HouseholdFixture households,
            Closings closings,
            Accounts accounts,
            AccountsFixture accountsFixture,
            List<PersonalData> modules,
            Audit audit,
            Secrets secrets,
            Traces traces,
            Ids ids,
            Clock clock,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactionManager,
            TreeFixture trees) {
        this.client = client;
        this.staff = staff;
        this.activities = activities;
        this.households = households;
        this.closings = closings;
        this.accounts = accounts;
        this.accountsFixture = accountsFixture;
        this.modules = modules;
        this.audit = audit;
        this.secrets = secrets;
        this.traces = traces;
        this.ids = ids;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transactionManager = transactionManager;
        this.tree = trees.create();
    }

    @Test
    void anAccountIsKeptForAWeekAndCanBeKeptForGood() {
        var person = client.someone();
        var closesAt = Instant.parse(person.ask(CLOSE).withoutErrors().text("accountClose", "viewer", "closesAt"));
        assertThat(closesAt)
                .isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(8)));
        assertThat(Instant.parse(person.ask(CLOSE).text("accountClose", "viewer", "closesAt")))
                .isEqualTo(closesAt);

        closings.closeDue(clock.instant());
        assertThat(person.ask("{ viewer { id closesAt } }").text("viewer", "closesAt"))
                .isEqualTo(closesAt.toString());
        var kept = person.ask(CANCEL).withoutErrors();
        assertThat(kept.data("accountCloseCancel", "viewer", "closesAt").isNull())
                .isTrue();
        assertThat(person.ask(CANCEL).refusals("accountCloseCancel")).isEmpty();
        assertThat(jdbc.queryForList(
                        "select action from deed where subject_id = ? and action like 'closing.%' order by id",
                        String.class, person.personId()))
                .containsExactly("closing.asked", "closing.cancelled");
    }

    @Test
    void nobodyClosesForAnother() {
        var proxied = new Viewer(ids.next(), "s", ids.next(), () -> {
            throw new AssertionError();
        });

        assertThatThrownBy(() -> closings.ask(proxied)).hasMessage("NOT_BY_PROXY");
        assertThatThrownBy(() -> closings.cancel(proxied)).hasMessage("NOT_BY_PROXY");
    }

    @Test
    void aClosedAccountLeavesNothingToReadAndAllCountsAddUp() {
        var mark = Long.toString(ids.next(), Character.MAX_RADIX);
        var wechat = "canary" + mark;
        var person = client.named(wechat);
        var id = person.personId();
        var phone = "139" + String.format("%08d", Math.floorMod(id, 100_000_000L));
        var nickname = "雀" + mark;
        var device = "雀机" + mark;
        var name = "金丝雀" + mark;
        var door = "1单元302门" + mark;
        var canaries = List.of(wechat, phone, nickname, device, name, door);
        var activity = activities.open(tree.grid(), 10);
        live(person, wechat, phone, nickname, device, name, door, activity);
        var neighbour = client.someone();
        signUp(neighbour, activity, 1);
        var before = traces.inTables(canaries);
        assertThat(before).as("the scan finds what is there").anyMatch(found -> found.contains("openid"));
        assertThat(before).as("sealed").noneMatch(found -> found.contains(phone) || found.contains(name));
        assertAddsUp(activity, 3);

        person.ask(CLOSE).withoutErrors();
        jdbc.update(
                "update person set closes_at = ? where id = ?",
                Timestamp.from(Instant.now().minus(Closings.GRACE).minusSeconds(60)),
                id);
        brokenInTheMiddle().closeDue(clock.instant());
        assertThat(jdbc.queryForObject("select status from person where id = ?", String.class, id))
                .as("whole after a crash")
                .isEqualTo("ACTIVE");
        assertThat(traces.inTables(canaries)).anyMatch(found -> found.contains("openid"));
        closings.closeDue(clock.instant());
        closings.closeDue(clock.instant());

        assertThat(jdbc.queryForObject("select status from person where id = ?", String.class, id))
                .isEqualTo("CLOSED");
        assertThat(traces.inTables(canaries)).isEmpty();
        assertThat(traces.inRedis()).noneMatch(line -> canaries.stream().anyMatch(line::contains));
        assertThat(jdbc.queryForObject("select count(*) from data_key where owner_id = ?", Integer.class, id))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from data_export where person_id = ?", Integer.class, id))
                .isZero();
        assertThat(jdbc.queryForObject("select count(*) from consent where person_id = ?", Integer.class, id))
                .as("proof stays under the id")
                .isPositive();
        assertAddsUp(activity, 3);
        assertThat(person.ask("{ viewer { id } }").status()).isEqualTo(401);
        assertThat(client.named(wechat).personId()).as("a new person to Linli").isNotEqualTo(id);
        assertThat(jdbc.queryForList(
                        "select action from deed where subject_id = ? and action = 'account.closed'", String.class, id))
                .hasSize(1);
    }

    @Test
    void ofACancellingAndAClosingAtOnceOneHappens() {
        for (var round = 0; round < ROUNDS; round++) {
            var person = overdue();

            Crowd.run(2, List.<Callable<Boolean>>of(() -> cancelsLate(person), () -> {
                closings.closeDue(clock.instant());
                return true;
            }));

            assertWholeOrClosed(person);
        }
    }

    @Test
    void ofManyServersThatCloseAnAccountOneDoes() {
        var person = overdue();

        Crowd.run(4, Collections.<Callable<Boolean>>nCopies(4, () -> {
            closings.closeDue(clock.instant());
            return true;
        }));

        assertThat(deeds(person)).containsExactly("account.closed");
    }

    @Test
    void whoCancelsWhileTheAccountIsBeingClosedIsTooLate() throws Exception {
        var person = overdue();

        closeWhileItIsCancelled(accounts, person);

        assertThat(deeds(person)).containsExactly("account.closed");
        assertWholeOrClosed(person);
    }

    @Test
    void aClosingThatDoesNotLockTheAccountIsCaught() throws Exception {
        var person = overdue();

        closeWhileItIsCancelled(accountsFixture.withoutLock(), person);

        assertThat(deeds(person))
                .as("the mutant must be caught")
                .containsExactlyInAnyOrder("closing.cancelled", "account.closed");
    }

    /** Somebody whose time has come; the deed of asking is left out of what is looked at. */
    private GraphQlClient.Caller overdue() {
        var person = client.someone();
        jdbc.update(
                "update person set closes_at = ? where id = ?",
                Timestamp.from(Instant.now().minus(Closings.GRACE).minusSeconds(60)),
                person.personId());
        return person;
    }

    /** Cancels on a server whose clock is behind; the server's clock would refuse it. */
    private boolean cancelsLate(GraphQlClient.Caller person) {
        var late =
                new Closings(accounts, modules, audit, Clock.offset(clock, Duration.ofMinutes(-5)), transactionManager);
        var viewer = new Viewer(person.personId(), "", () -> {
            throw new AssertionError();
        });
        new TransactionTemplate(transactionManager).executeWithoutResult(status -> late.cancel(viewer));
        return true;
    }

    /** Has somebody cancel in the middle of the closing, and lets the closing go on when she has, or has to wait. */
    private void closeWhileItIsCancelled(Accounts accounts, GraphQlClient.Caller person) throws InterruptedException {
        var cancelling = Thread.ofVirtual().unstarted(() -> cancelsLate(person));
        var interrupting = new ArrayList<>(modules);
        interrupting.addFirst(module(id -> {
            if (id == person.personId()) {
                cancelling.start();
                join(cancelling);
            }
        }));
        new Closings(accounts, interrupting, audit, clock, transactionManager).closeDue(clock.instant());
        cancelling.join();
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertWholeOrClosed(GraphQlClient.Caller person) {
        var row = jdbc.queryForMap("select status, openid, closes_at from person where id = ?", person.personId());
        var done = deeds(person);
        assertThat(done).hasSize(1);
        assertThat(row.get("closes_at")).isNull();
        if (done.contains("account.closed")) {
            assertThat(row).containsEntry("status", "CLOSED").containsEntry("openid", null);
        } else {
            assertThat(done).containsExactly("closing.cancelled");
            assertThat(row).containsEntry("status", "ACTIVE").doesNotContainEntry("openid", null);
        }
    }

    private List<String> deeds(GraphQlClient.Caller person) {
        return jdbc.queryForList(
                "select action from deed where subject_id = ? and action in ('closing.cancelled', 'account.closed')",
                String.class,
                person.personId());
    }

    /** Leaves traces wherever a person can. */
    private void live(
            GraphQlClient.Caller person,
            String wechat,
            String phone,
            String nickname,
            String device,
            String name,
            String door,
            long activity) {
        person.ask(
                        "mutation ($code: String!, $device: String!) { login(input: {code: $code, device: $device}) { userErrors { code } } }",
                        Map.of("code", "dev-" + wechat + "_" + System.nanoTime(), "device", device))
                .withoutErrors();
        var bound = person.ask(
                "mutation ($code: String!) { phoneBind(input: {code: $code, policyVersion: \"2026-11\", clientRequestId: \"c1\"}) { userErrors { code } } }",
                Map.of("code", "phone-" + phone + "_" + System.nanoTime()));
        assertThat(bound.refusals("phoneBind")).isEmpty();
        var named = person.ask(
                "mutation ($nickname: String!) { profileEdit(input: {nickname: $nickname, clientRequestId: \"c2\"}) { viewer { id nickname } userErrors { code } } }",
                Map.of("nickname", nickname));
        assertThat(named.refusals("profileEdit")).isEmpty();
        jdbc.update(
                "update person set name_sealed = ?, name_masked = '金*' where id = ?",
                secrets.seal(person.personId(), "name", name),
                person.personId());
        person.ask(
                        "mutation ($node: ID!, $door: String!) { joinRequest(input: {organisationId: $node, door: $door, policyVersion: \"2026-11\", clientRequestId: \"c3\"}) { userErrors { code } } }",
                        Map.of("node", households.householdId(tree.grid()), "door", door))
                .withoutErrors();
        signUp(person, activity, 2);
        person.ask(
                        "mutation { consentSet(input: {item: HEALTH, granted: true, policyVersion: \"2026-11\"}) { userErrors { code } } }")
                .withoutErrors();
        person.ask("mutation { dataExportRequest(input: {clientRequestId: \"c4\"}) { userErrors { code } } }")
                .withoutErrors();
        staff.appointed(Role.GRID_WORKER, tree.grid());
    }

    private static void signUp(GraphQlClient.Caller person, long activity, int party) {
        var answer = person.ask(
                "mutation ($id: ID!, $party: Int!) { activitySignUp(input: {activityId: $id, party: $party, clientRequestId: \"c5\"}) { userErrors { code } } }",
                Map.of("id", activity, "party", party));
        assertThat(answer.refusals("activitySignUp")).isEmpty();
    }

    private void assertAddsUp(long activity, int taken) {
        assertThat(jdbc.queryForObject("select taken from activity where id = ?", Integer.class, activity))
                .isEqualTo(taken);
        assertThat(jdbc.queryForObject(
                        "select sum(party) from signup where activity_id = ? and live = 1", Integer.class, activity))
                .isEqualTo(taken);
    }

    /** The server dies after all modules have erased: a mutant without the one transaction would leave half a person. */
    private Closings brokenInTheMiddle() {
        var breaking = new ArrayList<>(modules);
        breaking.add(module(id -> {
            throw new IllegalStateException("The server dies");
        }));
        return new Closings(accounts, breaking, audit, clock, transactionManager);
    }

    private static PersonalData module(LongConsumer erase) {
        return new PersonalData() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public List<Map<String, Object>> export(long personId) {
                return List.of();
            }

            @Override
            public void erase(long personId) {
                erase.accept(personId);
            }
        };
    }
}
