package org.linli.halls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StatementCounter;
import org.linli.testing.TreeFixture;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** Lists of halls cost the same number of statements however long they are. */
@LinliTest
class TopicStatementCountTests {

    private static final String TOPICS =
            """
            query ($first: Int!, $id: ID!) { topics(hallId: $id, first: $first) { edges { node {
                id title text hall { id name } raiser { id nickname } station { id } node { id } mergedInto { id }
                versions { number author { id } } votedVersion { number } rules { id } timeline { status at }
                viewerHasRaised viewerHasSeconded viewerStance } } } }""";
    private static final String COMMENTS =
            """
            query ($first: Int!, $id: ID!) { topicComments(topicId: $id, first: $first) { edges { node {
                id text author { id nickname } replies { id author { id } } } } } }""";

    private static final String HALLS =
            """
            query ($first: Int!, $id: ID!) { halls(under: $id, first: $first) { edges { node {
                id name organisation { id } convener { id } rules { id } rulesInForce { id } years { year } } } } }""";

    private final ExecutionGraphQlService graphQl;
    private final StatementCounter statements;
    private final HallFixture fixture;
    private final Organisations organisations;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller resident;

    TopicStatementCountTests(
            ExecutionGraphQlService graphQl,
            StatementCounter statements,
            HallFixture fixture,
            Organisations organisations,
            TreeFixture trees) {
        this.graphQl = graphQl;
        this.statements = statements;
        this.fixture = fixture;
        this.organisations = organisations;
        this.tree = trees.create();
        this.resident = fixture.resident(tree.grid());
    }

    @Test
    void topicsTakeAConstantNumberOfStatements() {
        var hall = fixture.hall(tree.community());
        for (var i = 0; i < 8; i++) {
            fixture.raised(
                    fixture.resident(tree.grid()),
                    hall,
                    Map.of("nodeId", tree.grid().id()));
        }

        requireConstant(TOPICS, hall, 9, "topics");
    }

    @Test
    void hallsTakeAConstantNumberOfStatements() {
        for (var i = 0; i < 8; i++) {
            fixture.hall(organisations.add(tree.community(), OrganisationKind.GRID, "网格"));
        }

        requireConstant(HALLS, tree.community().id(), 7, "halls");
    }

    @Test
    void commentsTakeAConstantNumberOfStatements() {
        var topic = fixture.screened(tree.community());
        for (var i = 0; i < 8; i++) {
            var id = HallFixture.id(
                    HallFixture.call(resident, "topicComment", Map.of("topicId", topic, "text", "支持" + i)),
                    "topicComment",
                    "comment");
            HallFixture.done(resident, "topicComment", Map.of("topicId", topic, "text", "好", "repliesTo", id));
        }

        requireConstant(COMMENTS, topic, 5, "topicComments");
    }

    private void requireConstant(String document, long id, int most, String list) {
        var two = statements.during(() -> execute(document, id, 2, list));
        var eight = statements.during(() -> execute(document, id, 8, list));

        System.out.printf("SQL statements for 2 of %s: %d, for 8: %d%n", list, two, eight);
        assertThat(eight).isEqualTo(two).isPositive().isLessThanOrEqualTo(most);
    }

    private void execute(String document, long id, int first, String list) {
        var viewer = new Viewer(resident.personId(), "", () -> new Standing(VerificationLevel.RESIDENT, List.of()));
        var request = new DefaultExecutionGraphQlRequest(
                document, null, Map.of("first", first, "id", id), null, "count-" + System.nanoTime(), Locale.CHINA);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("viewer", viewer)).build());
        var response = Objects.requireNonNull(graphQl.execute(request).block());
        assertThat(response.getExecutionResult().getErrors()).isEmpty();
        Map<String, Map<String, List<?>>> data = response.getExecutionResult().getData();
        assertThat(Objects.requireNonNull(data).get(list).get("edges")).hasSize(first);
    }
}
