package org.linli.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

/** 10,000 residents, 200 at once, over HTTP, for 500 places: {@code mvn -Pbench verify} prints what came of it. */
@LinliTest
class RushBench {

    private static final int RESIDENTS = 10_000;
    private static final int CALLERS = 200;
    private static final int PLACES = 500;
    private static final String SIGN_UP =
            """
            mutation ($id: ID!, $requestId: ID) {
              activitySignUp(input: {activityId: $id, clientRequestId: $requestId}) {
                signup { id status } userErrors { code }
              }
            }""";

    private final GraphQlClient client;
    private final ActivityFixture activities;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    RushBench(GraphQlClient client, ActivityFixture activities, JdbcTemplate jdbc, TreeFixture trees) {
        this.client = client;
        this.activities = activities;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void exactlyAsManyPeopleGetInAsThereArePlaces(int copies) {
        var id = activities.open(tree.community(), PLACES);
        var residents =
                Crowd.run(CALLERS, Collections.<Callable<GraphQlClient.Caller>>nCopies(RESIDENTS, client::someone));
        var calls = new ArrayList<Callable<String>>();
        for (var resident : residents) {
            Callable<String> call = () -> signUp(resident, id);
            calls.addAll(Collections.nCopies(copies, call));
        }
        Collections.shuffle(calls, new Random(copies));

        var start = System.nanoTime();
        var answers = Crowd.run(CALLERS, calls);
        var took = Duration.ofNanos(System.nanoTime() - start);

        var confirmed = answers.stream().filter("CONFIRMED"::equals).count();
        var rows = count("select count(*) from signup where activity_id = ? and status = 'CONFIRMED'", id);
        var people = count("select count(distinct person_id) from signup where activity_id = ? and live = 1", id);
        var counter = count("select taken from activity where id = ?", id);
        System.out.printf(
                "rush: %d residents, %d at once, %d places, each request sent %d times: %d answers CONFIRMED,"
                        + " %d rows, %d people, counter %d, answers %s, %.1f s, %.0f requests/s%n",
                RESIDENTS,
                CALLERS,
                PLACES,
                copies,
                confirmed,
                rows,
                people,
                counter,
                answers.stream().distinct().sorted().toList(),
                took.toMillis() / 1000.0,
                answers.size() * 1000.0 / took.toMillis());
        assertThat(List.of(rows, people, counter)).containsOnly(PLACES);
        assertThat(confirmed).isEqualTo((long) PLACES * copies);
        assertThat(answers.stream().filter("FULL"::equals)).hasSize((RESIDENTS - PLACES) * copies);
    }

    private static String signUp(GraphQlClient.Caller resident, long id) {
        var answer = resident.ask(SIGN_UP, Map.of("id", id, "requestId", "rush-" + id))
                .withoutErrors();
        var signup = answer.data("activitySignUp", "signup");
        return signup.isNull()
                ? answer.refusals("activitySignUp").getFirst()
                : signup.path("status").asString();
    }

    private int count(String sql, long id) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, Integer.class, id));
    }
}
