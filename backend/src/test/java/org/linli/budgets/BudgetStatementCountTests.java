package org.linli.budgets;

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

/** A list of rounds costs the same number of statements however long it is. */
@LinliTest
class BudgetStatementCountTests {

    private static final String ROUNDS =
            """
            query ($first: Int!, $id: ID!) { budgetRounds(under: $id, first: $first) { edges { node {
                id title organisation { id } ballot { id } projects(first: 3) { id round { id } proposer { id } }
                viewerProjects { id } } } } }""";

    private final ExecutionGraphQlService graphQl;
    private final StatementCounter statements;
    private final BudgetFixture fixture;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller resident;

    BudgetStatementCountTests(
            ExecutionGraphQlService graphQl, StatementCounter statements, BudgetFixture fixture, TreeFixture trees) {
        this.graphQl = graphQl;
        this.statements = statements;
        this.fixture = fixture;
        this.tree = trees.create();
        this.resident = fixture.resident(tree.grid());
    }

    @Test
    void roundsTakeAConstantNumberOfStatements() {
        var host = fixture.host(tree.community());
        for (var i = 0; i < 6; i++) {
            var round = fixture.round(host, tree.community(), 12_000);
            fixture.project(resident, round, "门厅长椅");
        }

        var two = statements.during(() -> execute(2));
        var six = statements.during(() -> execute(6));

        System.out.printf("SQL statements for 2 rounds: %d, for 6: %d%n", two, six);
        assertThat(six).isEqualTo(two).isPositive().isLessThanOrEqualTo(7);
    }

    private void execute(int first) {
        var viewer = new Viewer(resident.personId(), "", () -> new Standing(VerificationLevel.RESIDENT, List.of()));
        var request = new DefaultExecutionGraphQlRequest(
                ROUNDS,
                null,
                Map.of("first", first, "id", tree.community().id()),
                null,
                "count-" + System.nanoTime(),
                Locale.CHINA);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("viewer", viewer)).build());
        var response = Objects.requireNonNull(graphQl.execute(request).block());
        assertThat(response.getExecutionResult().getErrors()).isEmpty();
        Map<String, Map<String, List<?>>> answered =
                response.getExecutionResult().getData();
        assertThat(Objects.requireNonNull(answered).get("budgetRounds").get("edges"))
                .hasSize(first);
    }
}
