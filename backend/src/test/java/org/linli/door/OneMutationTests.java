package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.GraphQL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.activities.ActivityFixture;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** One request runs one mutation; what asks for more leaves no trace. */
@LinliTest
class OneMutationTests {

    private static final int ACTIVITIES = 10;

    private final JdbcTemplate jdbc;
    private final GraphQlSource source;
    private final GraphQlClient.Caller person;
    private final List<Long> activities;

    OneMutationTests(
            GraphQlClient client, ActivityFixture fixture, TreeFixture trees, JdbcTemplate jdbc, GraphQlSource source) {
        this.jdbc = jdbc;
        this.source = source;
        this.person = client.someone();
        var community = trees.create().community();
        this.activities = Stream.generate(() -> fixture.open(community, 5_000))
                .limit(ACTIVITIES)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 30, 100, 400, 1200})
    void severalMutationsAreRefusedWithoutARowWritten(int number) {
        var answer = person.ask(document(number), variables(number));

        assertThat(answer.errorCodes()).containsExactly("BAD_REQUEST");
        assertThat(answer.data().isObject()).isFalse();
        assertThat(rows()).isZero();
    }

    @Test
    void twoOfDifferentKindsAreRefusedToo() {
        var document =
                """
                mutation ($i0: ActivitySignUpInput!) {
                  sessionSignOut(input: {}) { deviceId }
                  activitySignUp(input: $i0) { userErrors { code } }
                }""";

        assertThat(person.ask(document, variables(1)).errorCodes()).containsExactly("BAD_REQUEST");
        assertThat(rows()).isZero();
        assertThat(person.ask("{ viewer { id } }").text("viewer", "id"))
                .as("still signed in")
                .isEqualTo(String.valueOf(person.personId()));
    }

    @Test
    void oneIsCarriedOut() {
        assertThat(person.ask(document(1), variables(1)).refusals("a0")).isEmpty();
        assertThat(rows()).isOne();
    }

    @Test
    void withoutTheGuardAllAreCarriedOut() {
        var unguarded = GraphQL.newGraphQL(source.schema()).build();
        var viewer = new Viewer(person.personId(), "", () -> new Standing(VerificationLevel.GUEST, List.of()));

        unguarded.execute(ExecutionInput.newExecutionInput(document(ACTIVITIES))
                .variables(variables(ACTIVITIES))
                .graphQLContext(Map.of("viewer", viewer))
                .build());

        assertThat(rows()).as("the mutant must be caught").isEqualTo(ACTIVITIES);
    }

    /** Signs up for one activity after the other, in as many mutations. */
    private static String document(int mutations) {
        var parameters = numbers(mutations).mapToObj("$i%d:ActivitySignUpInput!"::formatted);
        var fields = IntStream.range(0, mutations)
                .mapToObj(number -> "a%d:activitySignUp(input:$i%d){...F}".formatted(number, number % ACTIVITIES));
        return "mutation(%s){%s} fragment F on ActivitySignUpPayload{userErrors{code}}"
                .formatted(parameters.collect(Collectors.joining(" ")), fields.collect(Collectors.joining(" ")));
    }

    private Map<String, Object> variables(int mutations) {
        var variables = new HashMap<String, Object>();
        numbers(mutations)
                .forEach(number ->
                        variables.put("i" + number, Map.of("activityId", String.valueOf(activities.get(number)))));
        return variables;
    }

    /** Of the activities that so many mutations are about. */
    private static IntStream numbers(int mutations) {
        return IntStream.range(0, Math.min(mutations, ACTIVITIES));
    }

    private int rows() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from signup where person_id = ?", Integer.class, person.personId()));
    }
}
