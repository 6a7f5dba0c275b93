package org.linli.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Rejected;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people for few places. The same at full size, over HTTP: {@code mvn -Pbench verify}. */
@LinliTest
class RushTests {

    /** Fewer than the pool's connections, so that the classes beside this one find some. */
    private static final int CALLERS = 24;

    private static final String SIGN_UP =
            """
            mutation ($id: ID!, $requestId: ID) {
              activitySignUp(input: {activityId: $id, clientRequestId: $requestId}) {
                signup { id status } userErrors { code }
              }
            }""";

    private final GraphQlClient client;
    private final ActivityFixture activities;
    private final ActivityMapper mapper;
    private final SignupMapper signups;
    private final List<SignupRule> rules;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    RushTests(
            GraphQlClient client,
            ActivityFixture activities,
            ActivityMapper mapper,
            SignupMapper signups,
            List<SignupRule> rules,
            Ids ids,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.activities = activities;
        this.mapper = mapper;
        this.signups = signups;
        this.rules = rules;
        this.ids = ids;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void exactlyAsManyPeopleGetInAsThereArePlacesThoughEveryRequestIsSentTwice() {
        var id = activities.open(tree.community(), 30);
        var people = Crowd.run(CALLERS, Collections.<Callable<GraphQlClient.Caller>>nCopies(120, client::someone));
        var calls = new ArrayList<Callable<String>>();
        for (var person : people) {
            for (var copy = 0; copy < 2; copy++) {
                calls.add(() -> person.ask(SIGN_UP, Map.of("id", id, "requestId", "r" + person.personId()))
                        .withoutErrors()
                        .data("activitySignUp")
                        .toString());
            }
        }
        Collections.shuffle(calls, new Random(7));

        var answers = Crowd.run(CALLERS, calls);

        assertThat(answers.stream()
                        .filter(answer -> answer.contains("CONFIRMED"))
                        .distinct())
                .hasSize(30);
        assertThat(answers.stream().filter(answer -> answer.contains("CONFIRMED")))
                .hasSize(60);
        assertThat(answers.stream().filter(answer -> answer.contains("FULL"))).hasSize(180);
        assertThat(violations(id)).isEmpty();
        assertThat(seats(id)).isEqualTo(30);
    }

    @Test
    void partiesAndCancellationsInRandomOrderKeepTheCounterRight() {
        var id = activities.open(tree.community(), 25);
        var service = new Signups(mapper, signups, rules, ids, Clock.systemUTC(), events);
        var random = new Random(11);
        var calls = new ArrayList<Callable<String>>();
        for (var i = 0; i < 300; i++) {
            var viewer = viewer(1 + random.nextInt(60));
            var party = 1 + random.nextInt(4);
            calls.add(
                    random.nextInt(3) == 0
                            ? () -> attempt(() -> service.giveBack(viewer, id))
                            : () -> attempt(() -> service.signUp(viewer, id, party)));
        }

        Crowd.run(CALLERS, calls);

        assertThat(violations(id)).isEmpty();
    }

    @Test
    void withoutTheGuardMorePeopleGetInThanThereArePlaces() {
        var id = activities.open(tree.community(), 10);
        var mutant = new Signups(checkThenWrite(), signups, rules, ids, Clock.systemUTC(), events);
        var calls = new ArrayList<Callable<String>>();
        for (var person = 1; person <= 200; person++) {
            var viewer = viewer(person);
            calls.add(() -> attempt(() -> mutant.signUp(viewer, id, 1)));
        }

        Crowd.run(CALLERS, calls);

        assertThat(violations(id)).as("the mutant must be caught").isNotEmpty();
    }

    /** A mapper that reads the counter, decides, and writes what it has read plus the party. */
    private ActivityMapper checkThenWrite() {
        return (ActivityMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ActivityMapper.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("take")) {
                        return method.invoke(mapper, arguments);
                    }
                    var id = (long) arguments[0];
                    var party = (int) arguments[1];
                    var seen = mapper.find(id).orElseThrow();
                    if (seen.taken() + party > seen.capacity()) {
                        return 0;
                    }
                    Thread.sleep(5);
                    return jdbc.update("update activity set taken = ? where id = ?", seen.taken() + party, id);
                });
    }

    private String attempt(Supplier<Signup> work) {
        for (var attempt = 0; ; attempt++) {
            try {
                return transaction.execute(status -> work.get()).toString();
            } catch (Rejected rejected) {
                return rejected.rejection().code();
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == 10) {
                    throw deadlock;
                }
            }
        }
    }

    /** What is wrong with an activity's signups, read from the database alone. */
    private List<String> violations(long id) {
        var wrong = new ArrayList<String>();
        var activity = mapper.find(id).orElseThrow();
        if (seats(id) > activity.capacity()) {
            wrong.add(seats(id) + " seats for " + activity.capacity() + " places");
        }
        if (seats(id) != activity.taken()) {
            wrong.add(seats(id) + " seats, but the counter says " + activity.taken());
        }
        var doubles = jdbc.queryForList(
                """
                select person_id from signup where activity_id = ? and live = 1
                 group by person_id having count(*) > 1
                """,
                Long.class,
                id);
        if (!doubles.isEmpty()) {
            wrong.add(doubles.size() + " people have two signups");
        }
        return wrong;
    }

    private int seats(long id) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(sum(party), 0) from signup where activity_id = ? and status = 'CONFIRMED'",
                Integer.class,
                id));
    }

    private static Viewer viewer(long person) {
        return new Viewer(person, "", () -> new Standing(VerificationLevel.GUEST, List.of()));
    }
}
