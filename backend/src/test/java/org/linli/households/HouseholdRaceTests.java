package org.linli.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.households.HouseholdFixture.BY_LETTER;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linli.audit.Audit;
import org.linli.identity.Residents;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Rejected;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Crowd;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Two at once for one last place; each guard has a mutant without it that is caught. */
@LinliTest
class HouseholdRaceTests {

    private final HouseholdFixture households;
    private final MembershipMapper mapper;
    private final CodeMapper codes;
    private final JoinCodes joinCodes;
    private final FamilyMembers family;
    private final Residents residents;
    private final BelongingSettings settings;
    private final JoinRequestMapper requests;
    private final PolicyIsCurrent policy;
    private final Organisations organisations;
    private final Audit audit;
    private final Ids ids;
    private final StaffFixture staff;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TreeFixture.Tree tree;
    private final Organisation household;

    HouseholdRaceTests(
            HouseholdFixture households,
            MembershipMapper mapper,
            CodeMapper codes,
            JoinCodes joinCodes,
            FamilyMembers family,
            Residents residents,
            BelongingSettings settings,
            JoinRequestMapper requests,
            PolicyIsCurrent policy,
            Organisations organisations,
            Audit audit,
            Ids ids,
            StaffFixture staff,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            TreeFixture trees) {
        this.households = households;
        this.mapper = mapper;
        this.codes = codes;
        this.joinCodes = joinCodes;
        this.family = family;
        this.residents = residents;
        this.settings = settings;
        this.requests = requests;
        this.policy = policy;
        this.organisations = organisations;
        this.audit = audit;
        this.ids = ids;
        this.staff = staff;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.tree = trees.create();
        this.household = households.household(tree.grid());
    }

    @Test
    void ofManyAtOnceExactlyAsManyUseALetterAsItIsGoodFor() {
        var code = households.letter(household);
        var calls = new ArrayList<Callable<List<String>>>();
        for (var i = 0; i < 20; i++) {
            var person = households.withPhone();
            calls.add(() -> person.ask(BY_LETTER, Map.of("code", code)).refusals("joinByLetter"));
        }

        var answers = Crowd.run(20, calls);

        assertThat(answers.stream().filter(List::isEmpty)).hasSize(8);
        assertThat(answers.stream().filter(answer -> answer.contains("CODE_INVALID")))
                .hasSize(12);
        assertThat(live()).isEqualTo(8);
        assertThat(uses()).isEqualTo(8);
        assertThat(count("select count(*) from membership where household_id = ? and live = 1 and head"))
                .isOne();
    }

    @Test
    void aRequestThatIsSentFiveTimesAtOnceUsesALetterOnceAndIsAnsweredAlike() {
        var code = households.letter(household);
        var person = households.withPhone();

        var answers = Crowd.run(5, Collections.<Callable<String>>nCopies(5, () -> person.ask(
                        BY_LETTER, Map.of("code", code, "requestId", "same"))
                .withoutErrors()
                .body()
                .toString()));

        assertThat(answers.stream().distinct()).hasSize(1).allMatch(answer -> answer.contains("RESIDENT"));
        assertThat(uses()).isOne();
        assertThat(live()).isOne();
    }

    @Test
    void ofTwoAtOnceOneUsesAnInvitation() {
        var head = households.members(household, 1).getFirst();
        var code = head.ask("mutation { householdInvite(input: {}) { code userErrors { code } } }")
                .text("householdInvite", "code");
        var calls = new ArrayList<Callable<List<String>>>();
        for (var i = 0; i < 10; i++) {
            var person = households.withPhone();
            calls.add(() -> person.ask(
                            """
                            mutation ($code: String!) {
                              joinByInvitation(input: {code: $code, policyVersion: "2026-11"}) { userErrors { code } }
                            }""",
                            Map.of("code", code))
                    .refusals("joinByInvitation"));
        }

        assertThat(Crowd.run(10, calls).stream().filter(List::isEmpty)).hasSize(1);
        assertThat(live()).isEqualTo(2);
    }

    @Test
    void withoutTheGuardTwoTakeTheLastUseOfALetter() {
        var code = households.letter(household);
        jdbc.update("update code_letter set uses = 7 where household_id = ?", household.id());
        var both = new CyclicBarrier(2);
        var mutant = joining(
                replaced(CodeMapper.class, codes, "useLetter", arguments -> {
                    var seen = jdbc.queryForObject(
                            "select uses from code_letter where code_hash = ?", Integer.class, arguments[0]);
                    both.await(60, TimeUnit.SECONDS);
                    return seen >= (int) arguments[1]
                            ? 0
                            : jdbc.update(
                                    "update code_letter set uses = ? where code_hash = ?", seen + 1, arguments[0]);
                }),
                mapper);

        var joined = race(() -> mutant.byLetter(viewer(), code, Relation.OTHER, HouseholdFixture.POLICY));

        assertThat(joined).as("the mutant must be caught").isEqualTo(2);
        assertThat(race(() -> joining(codes, mapper).byLetter(viewer(), code, Relation.OTHER, HouseholdFixture.POLICY)))
                .isZero();
    }

    @Test
    void ofTwoAtOnceOneTakesTheLastPlaceInAHousehold() {
        fillTo(29);
        var code = households.letter(household);
        var whole = joining(codes, mapper);

        assertThat(race(() -> whole.byLetter(viewer(), code, Relation.OTHER, HouseholdFixture.POLICY)))
                .isOne();
        assertThat(live()).isEqualTo(30);
    }

    @Test
    void withoutTheLockTwoTakeTheLastPlaceInAHousehold() {
        fillTo(29);
        var first = households.letter(household);
        jdbc.update("update code_letter set uses = 8 where household_id = ?", household.id());
        var second = households.letter(household);
        jdbc.update("update code_letter set uses = 0 where household_id = ?", household.id());
        var both = new CyclicBarrier(2);
        var mutant = joining(
                codes,
                replaced(
                        MembershipMapper.class,
                        mapper,
                        "lock",
                        arguments -> 1,
                        "insert",
                        () -> both.await(60, TimeUnit.SECONDS)));
        var letters = new ConcurrentLinkedQueue<>(List.of(first, second));

        race(() -> mutant.byLetter(viewer(), letters.remove(), Relation.OTHER, HouseholdFixture.POLICY));

        assertThat(live()).as("the mutant must be caught").isEqualTo(31);
    }

    @Test
    void ofManyAtOnceOnePersonHasOneRequestAndOneHousehold() {
        var person = households.withPhone();
        var building = organisations.find(household.parentId()).orElseThrow();
        var asked = Crowd.run(8, Collections.<Callable<List<String>>>nCopies(8, () -> person.ask(
                        HouseholdFixture.ASK, Map.of("node", building.id(), "door", "302"))
                .refusals("joinRequest")));
        assertThat(asked.stream().filter(List::isEmpty)).hasSize(1);

        var code = households.letter(household);
        var other = households.letter(households.household(tree.grid()));
        var joined = Crowd.run(
                2,
                List.<Callable<List<String>>>of(
                        () -> person.ask(BY_LETTER, Map.of("code", code)).refusals("joinByLetter"),
                        () -> person.ask(BY_LETTER, Map.of("code", other)).refusals("joinByLetter")));
        assertThat(joined.stream().filter(List::isEmpty)).hasSize(1);
        assertThat(joined.stream().filter(answer -> answer.contains("ALREADY_MEMBER")))
                .hasSize(1);
    }

    @Test
    void ofTwoAtOnceOneMakesLetters() {
        var worker = staff.appointed(Role.GRID_WORKER, tree.grid());
        var building = households.building(tree.grid(), "101", "102", "103");

        var made = Crowd.run(4, Collections.<Callable<Integer>>nCopies(4, () -> worker.ask(
                        HouseholdFixture.ISSUE, Map.of("node", building.id()))
                .withoutErrors()
                .data("codeLettersIssue", "letters")
                .size()));

        assertThat(made).containsExactlyInAnyOrder(3, 0, 0, 0);
    }

    /** How many of two get in. */
    private int race(Callable<Joined> work) {
        Callable<Integer> attempt = () -> {
            try {
                return transaction.execute(status -> {
                    try {
                        work.call();
                        return 1;
                    } catch (RuntimeException rejected) {
                        throw rejected;
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });
            } catch (Rejected rejected) {
                return 0;
            }
        };
        return Crowd.run(2, List.of(attempt, attempt)).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private Joining joining(CodeMapper codes, MembershipMapper mapper) {
        var memberships = new Memberships(mapper, codes, family, residents, settings, ids, Clock.systemUTC());
        return new Joining(codes, joinCodes, memberships, requests, policy, organisations, audit);
    }

    private Viewer viewer() {
        return new Viewer(
                households.withPhone().personId(), "", () -> new Standing(VerificationLevel.PHONE, List.of()));
    }

    private void fillTo(int number) {
        jdbc.update(
                """
                insert into membership (id, household_id, dependant_id, relation, head, created_at, version)
                select ? + n.n, ?, ? + n.n, 'OTHER', false, now(3), 0
                  from (select row_number() over () n from information_schema.columns limit ?) n
                """,
                household.id() + 1000,
                household.id(),
                household.id() + 1000,
                number);
    }

    private static <T> T replaced(Class<T> type, T mapper, String name, Replacement replacement) {
        return replaced(type, mapper, name, replacement, "", () -> null);
    }

    private static <T> T replaced(
            Class<T> type, T mapper, String name, Replacement replacement, String before, Callable<?> wait) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(name)) {
                        return replacement.answer(arguments);
                    }
                    if (method.getName().equals(before)) {
                        wait.call();
                    }
                    try {
                        return method.invoke(mapper, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    private int live() {
        return count("select count(*) from membership where household_id = ? and live = 1");
    }

    private int uses() {
        return count("select sum(uses) from code_letter where household_id = ?");
    }

    private int count(String query) {
        return jdbc.queryForObject(query, Integer.class, household.id());
    }

    /** What a mutant does in place of a statement. */
    private interface Replacement {

        Object answer(Object[] arguments) throws Exception;
    }
}
