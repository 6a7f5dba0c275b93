package org.linli.identity;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.linli.activities.ActivityFixture;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.StatementCounter;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@LinliTest
class KeptPeopleTests {

    private static final String REGISTER =
            """
            mutation ($home: ID!, $phone: String) {
              personRegister(input: {householdId: $home, name: "张翠花", phone: $phone}) {
                resident { id name phone level kept } userErrors { code field }
              }
            }""";
    private static final String BEGIN =
            """
            mutation ($id: ID!) {
              proxyBegin(input: {personId: $id, reason: "代老人报名"}) {
                session { accessToken endsAt } userErrors { code }
              }
            }""";
    private static final String SIGN_UP =
            "mutation ($id: ID!) { activitySignUp(input: {activityId: $id}) { userErrors { code } } }";
    private static final String HAND_OVER =
            "mutation ($id: ID!) { accountHandOver(input: {personId: $id}) { code userErrors { code } } }";
    private static final String TAKE_OVER =
            "mutation ($code: String!) { accountTakeOver(input: {code: $code}) { done userErrors { code } } }";
    private static final String WHO = "{ viewer { id level proxy { reason } } }";

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final ActivityFixture activities;
    private final Sessions sessions;
    private final SessionMapper sessionMapper;
    private final SessionHints hints;
    private final PersonMapper people;
    private final PlatformTransactionManager transactionManager;
    private final StatementCounter statements;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final Organisation home;
    private final GraphQlClient.Caller worker;

    KeptPeopleTests(
            GraphQlClient client,
            StaffFixture staff,
            ActivityFixture activities,
            Sessions sessions,
            SessionMapper sessionMapper,
            SessionHints hints,
            PersonMapper people,
            PlatformTransactionManager transactionManager,
            StatementCounter statements,
            JdbcTemplate jdbc,
            Organisations organisations,
            TreeFixture trees) {
        this.client = client;
        this.staff = staff;
        this.activities = activities;
        this.sessions = sessions;
        this.sessionMapper = sessionMapper;
        this.hints = hints;
        this.people = people;
        this.transactionManager = transactionManager;
        this.statements = statements;
        this.jdbc = jdbc;
        this.tree = trees.create();
        var building = organisations.add(tree.grid(), OrganisationKind.BUILDING, "1 号楼");
        this.home = organisations.add(building, OrganisationKind.HOUSEHOLD, "101");
        this.worker = staff.appointed(Role.GRID_WORKER, tree.grid());
    }

    @Test
    void aHouseholdTakesOnlySoManyPeople() {
        for (var i = 0; i < 30; i++) {
            register(worker, home.id(), null).withoutErrors();
        }

        assertThat(register(worker, home.id(), null).refusals("personRegister")).containsExactly("HOUSEHOLD_FULL");
        assertThat(membersOf(home)).hasSize(30);
    }

    private List<Long> membersOf(Organisation household) {
        return jdbc.queryForList("select person_id from membership where household_id = ?", Long.class, household.id());
    }

    @Test
    void aRegisteredResidentIsStoredSealedAndShownMasked() {
        var phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

        var resident = register(worker, home.id(), phone).withoutErrors().data("personRegister", "resident");

        assertThat(resident.path("name").asString()).isEqualTo("张*");
        assertThat(resident.path("phone").asString()).startsWith("139****");
        assertThat(resident.path("level").asString()).isEqualTo("RESIDENT");
        assertThat(resident.path("kept").asBoolean()).isTrue();
        assertThat(jdbc.queryForList(
                                "select * from person where id = ?",
                                resident.path("id").asString())
                        .toString())
                .doesNotContain(phone)
                .doesNotContain("张翠花");
        assertThat(membersOf(home)).contains(resident.path("id").asLong());
        assertThat(register(worker, home.id(), phone).refusals("personRegister"))
                .containsExactly("PHONE_TAKEN");
        assertThat(register(worker, tree.grid().id(), null).refusals("personRegister"))
                .containsExactly("NOT_FOUND");
        assertThat(register(elsewhere(), home.id(), null).refusals("personRegister"))
                .containsExactly("NOT_FOUND");
        var search =
                "query ($node: ID!, $phone: String!) { personByPhone(organisationId: $node, phone: $phone) { id } }";
        assertThat(worker.ask(search, Map.of("node", tree.grid().id(), "phone", phone))
                        .text("personByPhone", "id"))
                .isEqualTo(resident.path("id").asString());
        assertThat(elsewhere()
                        .ask(search, Map.of("node", tree.sibling().id(), "phone", phone))
                        .withoutErrors()
                        .data("personByPhone")
                        .isNull())
                .isTrue();
    }

    @Test
    void whoActsForAPersonIsOnRecordAndCanDoLittle() {
        var person = registered();
        var proxy = proxy(worker, person);
        var activity = activities.open(tree.community(), 5);

        assertThat(proxy.ask(SIGN_UP, Map.of("id", activity)).refusals("activitySignUp"))
                .isEmpty();

        assertThat(proxy.ask(WHO).text("viewer", "id")).isEqualTo(person);
        assertThat(proxy.ask(WHO).text("viewer", "proxy", "reason")).isEqualTo("代老人报名");
        assertThat(deeds(worker.personId(), person, "proxy.begun")).isOne();
        assertThat(deeds(worker.personId(), person, "proxy.used")).isOne();
        for (var refused : List.of(
                "mutation { secondFactorBegin(input: {}) { userErrors { code } } }",
                "mutation { phoneUnbind(input: {}) { userErrors { code } } }",
                "mutation { sessionSignOutAll(input: {}) { userErrors { code } } }",
                "mutation { accountTakeOver(input: {code: \"x\"}) { userErrors { code } } }")) {
            assertThat(proxy.ask(refused).errorCodes()).as(refused).containsExactly("FORBIDDEN");
        }
    }

    @Test
    void hintsKeepWhoActs() {
        var token = proxy(worker, registered()).accessToken();
        var fromTheDatabase = sessions.check(token).orElseThrow();

        assertThat(fromTheDatabase.actorId()).isEqualTo(worker.personId());
        var deadline = System.nanoTime() + 20_000_000_000L;
        var asked = 1;
        while (asked > 0 && System.nanoTime() < deadline) {
            asked = statements.during(() ->
                    assertThat(sessions.check(token).orElseThrow().actorId()).isEqualTo(worker.personId()));
        }
        assertThat(asked).isZero();
    }

    @Test
    void aProxyEndsWithTheWorkersAppointmentAndSession() {
        var proxy = proxy(worker, registered());
        var other = staff.appointed(Role.GRID_WORKER, tree.grid());
        var second = proxy(other, registered());
        assertThat(proxy.ask(WHO).status()).isEqualTo(200);
        assertThat(second.ask(WHO).status()).isEqualTo(200);

        jdbc.update("delete from appointment where person_id = ?", worker.personId());
        other.ask("mutation { sessionSignOut(input: {}) { deviceId } }").withoutErrors();

        assertThat(proxy.ask(WHO).status()).isEqualTo(401);
        assertThat(second.ask(WHO).status()).isEqualTo(401);
    }

    @Test
    void whoeverIsActedForIsToldByWhomAndWhy() {
        var person = registered();

        proxy(worker, person);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(person)).hasSize(1));
        assertThat(told(person).getFirst())
                .containsEntry("wording", "proxyBegan")
                .extractingByKey("arguments", as(InstanceOfAssertFactories.STRING))
                .contains("代老人报名");
        assertThat(begin(elsewhere(), person).refusals("proxyBegin")).containsExactly("NOT_FOUND");
        proxy(worker, person);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told(person)).hasSize(2));
        assertThat(count(
                        "select count(*) from session where person_id = ? and actor_id = ?", person, worker.personId()))
                .isEqualTo(2);
    }

    @Test
    void aProxyEndsAfterHalfAnHourAndCannotBeProlonged() {
        var token = proxy(worker, registered()).accessToken();
        var opened = Objects.requireNonNull(jdbc.queryForObject(
                        "select opened_at from session where actor_id = ?", Timestamp.class, worker.personId()))
                .toInstant();
        var end = opened.plus(Duration.ofMinutes(30));

        assertThat(at(end.minusMillis(1)).check(token)).isPresent();
        assertThat(at(end).check(token)).isEmpty();
        assertThat(at(end.minusMillis(1)).rotate(token)).isEmpty();
        assertThat(at(opened.plusMillis(1)).check(token)).isEmpty();
    }

    @Test
    void onlyKeptAccountsWithinReachCanBeActedFor() {
        var person = registered();
        var self = client.someone();
        jdbc.update(
                "update person set community_id = ?, household_id = ? where id = ?",
                tree.community().id(),
                home.id(),
                self.personId());

        assertThat(begin(worker, Long.toString(self.personId())).refusals("proxyBegin"))
                .containsExactly("NOT_KEPT");
        assertThat(begin(elsewhere(), person).refusals("proxyBegin")).containsExactly("NOT_FOUND");
        assertThat(begin(worker, "4711").refusals("proxyBegin")).containsExactly("NOT_FOUND");
    }

    @Test
    void aKeptAccountIsTakenOverOnce() {
        var person = registered();
        var proxy = proxy(worker, person);
        var code = worker.ask(HAND_OVER, Map.of("id", person)).text("accountHandOver", "code");
        var name = "t" + System.nanoTime();
        var busy = client.someone();
        busy.ask(SIGN_UP, Map.of("id", activities.open(tree.community(), 5))).withoutErrors();
        assertThat(busy.ask(TAKE_OVER, Map.of("code", code)).refusals("accountTakeOver"))
                .containsExactly("ACCOUNT_IN_USE");
        var guest = client.named(name);

        assertThat(guest.ask(TAKE_OVER, Map.of("code", code)).refusals("accountTakeOver"))
                .isEmpty();

        assertThat(guest.ask(WHO).status()).isEqualTo(401);
        assertThat(proxy.ask(WHO).status()).isEqualTo(401);
        assertThat(Long.toString(client.named(name).personId())).isEqualTo(person);
        assertThat(client.someone().ask(TAKE_OVER, Map.of("code", code)).refusals("accountTakeOver"))
                .containsExactly("CODE_INVALID");
        assertThat(begin(worker, person).refusals("proxyBegin")).containsExactly("NOT_KEPT");
    }

    /** The sessions as a server sees them whose clock shows this time. */
    private Sessions at(Instant time) {
        return new Sessions(sessionMapper, hints, people, transactionManager, Clock.fixed(time, ZoneOffset.UTC));
    }

    private List<Map<String, Object>> told(String person) {
        return jdbc.queryForList("select wording, arguments from notification where person_id = ? order by id", person);
    }

    private GraphQlClient.Caller elsewhere() {
        return staff.appointed(Role.GRID_WORKER, tree.sibling());
    }

    private String registered() {
        return register(worker, home.id(), null).text("personRegister", "resident", "id");
    }

    private static Answer register(GraphQlClient.Caller who, long home, String phone) {
        var variables = new HashMap<String, Object>();
        variables.put("home", home);
        variables.put("phone", phone);
        return who.ask(REGISTER, variables);
    }

    private static Answer begin(GraphQlClient.Caller who, String person) {
        return who.ask(BEGIN, Map.of("id", person));
    }

    private static GraphQlClient.Caller proxy(GraphQlClient.Caller who, String person) {
        return who.withToken(begin(who, person).withoutErrors().text("proxyBegin", "session", "accessToken"));
    }

    private int deeds(long actor, String subject, String action) {
        return count(
                "select count(*) from deed where actor_id = ? and subject_id = ? and action = ?",
                actor,
                subject,
                action);
    }

    private int count(String query, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Integer.class, values));
    }
}
