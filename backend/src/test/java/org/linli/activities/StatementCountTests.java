package org.linli.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StatementCounter;
import org.linli.testing.TreeFixture;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class StatementCountTests {

    private static final String LIST =
            """
            query ($first: Int!, $node: ID!) {
              activities(first: $first, filter: {organisationId: $node}) {
                edges { node {
                  id title kind startsAt endsAt capacity taken phase tags
                  place { name station { id name } }
                  community { id name }
                  organisation { id name }
                  viewerSignup { id status }
                } }
              }
            }""";
    private static final String MINE =
            """
            query ($first: Int!) {
              viewer { id signups(first: $first) { edges { node {
                id status activity { id title place { name station { name } } community { name } }
              } } } }
            }""";

    private static final String MY_PAGE =
            """
            query ($first: Int!) {
              viewer { id signups(first: $first) { edges { node {
                id status party activity { id title startsAt endsAt phase place { name } }
              } } } }
            }""";

    private final ExecutionGraphQlService graphQl;
    private final StatementCounter statements;
    private final ActivityFixture activities;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller guest;

    StatementCountTests(
            ExecutionGraphQlService graphQl,
            StatementCounter statements,
            ActivityFixture activities,
            TreeFixture trees,
            GraphQlClient client,
            JdbcTemplate jdbc) {
        this.graphQl = graphQl;
        this.statements = statements;
        this.activities = activities;
        this.tree = trees.create();
        this.guest = client.someone();
        var station = System.nanoTime();
        jdbc.update(
                """
                insert into station (id, organisation_id, organisation_path, kind, level, name, address, created_at, version)
                values (?, ?, ?, 'OTHER', 'COMMUNITY', '驿站', '一号', now(3), 0)
                """,
                station,
                tree.community().id(),
                tree.community().path());
        for (var i = 0; i < 20; i++) {
            var id = activities.open(i % 2 == 0 ? tree.community() : tree.sibling(), 5);
            jdbc.update("update activity set station_id = ? where id = ?", station, id);
            guest.ask(
                            "mutation ($id: ID!) { activitySignUp(input: {activityId: $id}) { userErrors { code } } }",
                            Map.of("id", id))
                    .withoutErrors();
        }
    }

    @Test
    void aListOfTwentyTakesAsManyStatementsAsAListOfTwo() {
        var two = statements.during(
                () -> execute(LIST, Map.of("first", 2, "node", tree.street().id()), 2, "activities"));
        var twenty = statements.during(
                () -> execute(LIST, Map.of("first", 20, "node", tree.street().id()), 20, "activities"));

        System.out.println("SQL statements for a list of 2: " + two + ", of 20: " + twenty);
        assertThat(twenty).isEqualTo(two).isPositive().isLessThanOrEqualTo(5);
    }

    @Test
    void ownSignupsTakeAConstantNumberOfStatements() {
        var two = statements.during(() -> execute(MINE, Map.of("first", 2), 2, "viewer", "signups"));
        var twenty = statements.during(() -> execute(MINE, Map.of("first", 20), 20, "viewer", "signups"));

        System.out.println("SQL statements for 2 own signups: " + two + ", for 20: " + twenty);
        assertThat(twenty).isEqualTo(two).isPositive().isLessThanOrEqualTo(5);
    }

    @Test
    void thePageOfOwnSignupsTakesThreeStatements() {
        var taken = statements.during(() -> execute(MY_PAGE, Map.of("first", 20), 20, "viewer", "signups"));

        assertThat(taken).isPositive().isLessThanOrEqualTo(3);
    }

    private void execute(String document, Map<String, Object> variables, int expected, String... path) {
        var viewer = new Viewer(guest.personId(), "", () -> new Standing(VerificationLevel.GUEST, List.of()));
        var request = new DefaultExecutionGraphQlRequest(
                document, null, variables, null, "count-" + System.nanoTime(), Locale.CHINA);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("viewer", viewer)).build());
        var response = Objects.requireNonNull(graphQl.execute(request).block());
        assertThat(response.getExecutionResult().getErrors()).isEmpty();
        Object node = response.getExecutionResult().getData();
        for (var step : path) {
            node = ((Map<?, ?>) Objects.requireNonNull(node)).get(step);
        }
        assertThat((List<?>) ((Map<?, ?>) Objects.requireNonNull(node)).get("edges"))
                .hasSize(expected);
    }
}
