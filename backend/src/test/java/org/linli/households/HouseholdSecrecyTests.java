package org.linli.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.shared.Holding;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.StatementCounter;
import org.linli.testing.TreeFixture;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class HouseholdSecrecyTests {

    private static final String WAITING =
            """
            query ($node: ID!, $first: Int!) {
              joinRequests(organisationId: $node, first: $first) {
                edges { node { id door createdAt organisation { id name } resident { id name phone level kept }
                  candidates { id name } } }
              }
            }""";

    private final GraphQlClient client;
    private final HouseholdFixture households;
    private final StaffFixture staff;
    private final StatementCounter statements;
    private final ExecutionGraphQlService graphQl;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    HouseholdSecrecyTests(
            GraphQlClient client,
            HouseholdFixture households,
            StaffFixture staff,
            StatementCounter statements,
            ExecutionGraphQlService graphQl,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.households = households;
        this.staff = staff;
        this.statements = statements;
        this.graphQl = graphQl;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void neitherCodesNorNamesNorDoorsStandInTheDatabase() {
        var building = households.building(tree.grid(), "302");
        var worker = staff.appointed(Role.GRID_WORKER, tree.grid());
        var letter = worker.ask(HouseholdFixture.ISSUE, Map.of("node", building.id(), "requestId", "s1"))
                .withoutErrors()
                .data("codeLettersIssue", "letters")
                .get(0)
                .path("code")
                .asString();
        var head = client.someone();
        head.ask(HouseholdFixture.BY_LETTER, Map.of("code", letter, "requestId", "s2"))
                .withoutErrors();
        var invitation = head.ask(
                        "mutation { householdInvite(input: {clientRequestId: \"s3\"}) { code userErrors { code } } }")
                .text("householdInvite", "code");
        var name = "金丝雀" + head.personId();
        head.ask(
                        """
                        mutation ($name: String!) {
                          dependantAdd(input: {name: $name, relation: PARENT, policyVersion: "2026-11",
                              clientRequestId: "s4"}) { userErrors { code } }
                        }""",
                        Map.of("name", name))
                .withoutErrors();
        var door = "门" + head.personId();
        households
                .withPhone()
                .ask(HouseholdFixture.ASK, Map.of("node", building.id(), "door", door, "requestId", "s5"))
                .withoutErrors();

        var dump = dump();

        assertThat(invitation).hasSize(9);
        assertThat(dump)
                .as("dumped what these people did")
                .contains(String.valueOf(head.personId()))
                .doesNotContain(letter, letter.replace("-", ""), invitation, invitation.replace("-", ""), name, door);
    }

    @Test
    void aListOfTwentyTakesAsManyStatementsAsAListOfTwo() {
        for (var i = 0; i < 4; i++) {
            var building = households.building(tree.grid(), "301", "302");
            for (var j = 0; j < 5; j++) {
                households.open(building);
            }
        }

        var two = statements.during(() -> execute(2));
        var twenty = statements.during(() -> execute(20));

        System.out.println("SQL statements for 2 requests to join: " + two + ", for 20: " + twenty);
        assertThat(twenty).isEqualTo(two).isPositive().isLessThanOrEqualTo(6);
    }

    private void execute(int first) {
        var standing = new Standing(
                VerificationLevel.GUEST,
                List.of(new Holding(Role.GRID_WORKER, tree.grid().path())));
        var viewer = new Viewer(1, "", () -> standing);
        var variables = Map.<String, Object>of("node", tree.grid().id(), "first", first);
        var request = new DefaultExecutionGraphQlRequest(
                WAITING, null, variables, null, "count-" + System.nanoTime(), Locale.CHINA);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("viewer", viewer)).build());
        var result = Objects.requireNonNull(graphQl.execute(request).block()).getExecutionResult();
        assertThat(result.getErrors()).isEmpty();
        Map<String, Map<String, List<?>>> data = result.getData();
        assertThat(data.get("joinRequests").get("edges")).hasSize(first);
    }

    /** All that the database holds, but for what others write meanwhile. */
    private String dump() {
        var tables = jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = database()", String.class);
        var rows = new ArrayList<String>();
        for (var table : tables) {
            jdbc.queryForList("select * from " + table).forEach(row -> rows.add(row.toString()));
        }
        return String.join("\n", rows);
    }
}
