package org.linli.undertakings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.halls.HallFixture;
import org.linli.halls.TopicStatus;
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

/** What is done about topics takes as many statements as it has kinds of things in it, however many topics and tasks there are. */
@LinliTest
class UndertakingStatementCountTests {

    private static final String TASKS =
            """
            query ($first: Int!, $node: ID!) {
              undertakings(organisationId: $node, first: $first) {
                edges { node { id overdue ownerOrganisation { id name } steps(first: 3) { text pictures { id } } } }
              }
            }""";
    private static final String OF_TOPICS =
            """
            query ($first: Int!, $hall: ID!) {
              topics(hallId: $hall, first: $first) {
                edges { node {
                  notice { id waitsFor objections(first: 3) { edges { node { text } } } viewerObjection { id } }
                  evaluation { id average comments(first: 3) { edges { node { text } } } viewerEvaluation { score } }
                } }
              }
            }""";

    private final ExecutionGraphQlService graphQl;
    private final StatementCounter statements;
    private final UndertakingFixture fixture;
    private final TopicFixture topics;
    private final HallFixture halls;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller convener;

    UndertakingStatementCountTests(
            ExecutionGraphQlService graphQl,
            StatementCounter statements,
            UndertakingFixture fixture,
            TopicFixture topics,
            HallFixture halls,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.graphQl = graphQl;
        this.statements = statements;
        this.fixture = fixture;
        this.topics = topics;
        this.halls = halls;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.convener = fixture.convener(tree.community());
    }

    @Test
    void tasksTakeAConstantNumberOfStatements() {
        var topicId = topics.create(tree.community(), TopicStatus.EXECUTING);
        var owner = Map.of("post", "网格", "organisationId", tree.grid().id());
        for (var i = 0; i < 8; i++) {
            var added = UndertakingFixture.call(
                    convener,
                    "undertakingAdd",
                    UndertakingFixture.with(UndertakingFixture.plan(topicId), "owner", owner));
            var id = UndertakingFixture.idOf(added, "undertakingAdd", "undertaking");
            UndertakingFixture.call(
                    convener,
                    "undertakingProgress",
                    Map.of(
                            "undertakingId",
                            id,
                            "percent",
                            10,
                            "text",
                            "开工",
                            "pictureIds",
                            List.of(fixture.picture(convener))));
        }
        // Others let the simulated WeChat be unsure meanwhile.
        jdbc.update(
                """
                update undertaking_step set content_state = 'PASSED'
                 where undertaking_id in (select id from undertaking where topic_id = ?)
                """,
                topicId);
        var two = statements.during(
                () -> execute(TASKS, Map.of("first", 2, "node", tree.community().id())));
        var eight = statements.during(
                () -> execute(TASKS, Map.of("first", 8, "node", tree.community().id())));

        System.out.printf("SQL statements for 2 of undertakings: %d, for 8: %d%n", two, eight);
        assertThat(eight).isEqualTo(two).isPositive().isLessThanOrEqualTo(4);
    }

    @Test
    void whatIsDoneAboutTopicsTakesAConstantNumberOfStatements() {
        IntStream.range(0, 8).forEach(i -> objectTo());
        var hall = halls.hall(tree.community());

        var two = statements.during(() -> execute(OF_TOPICS, Map.of("first", 2, "hall", hall)));
        var eight = statements.during(() -> execute(OF_TOPICS, Map.of("first", 8, "hall", hall)));

        System.out.printf("SQL statements for the work on 2 topics: %d, on 8: %d%n", two, eight);
        assertThat(eight).isEqualTo(two).isPositive().isLessThanOrEqualTo(10);
    }

    private void objectTo() {
        var noticeId = UndertakingFixture.notice(convener, topics.decided(tree.community()));
        UndertakingFixture.objection(fixture.resident(tree.grid()), noticeId);
    }

    private void execute(String document, Map<String, Object> variables) {
        var person = convener.personId();
        var viewer = new Viewer(person, "", () -> new Standing(VerificationLevel.PHONE, List.of()));
        var request = new DefaultExecutionGraphQlRequest(
                document, null, variables, null, "count-" + System.nanoTime(), Locale.CHINA);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("viewer", viewer)).build());
        var response = Objects.requireNonNull(graphQl.execute(request).block());
        assertThat(response.getExecutionResult().getErrors()).isEmpty();
        assertThat(response.getExecutionResult().getData().toString()).contains("id=");
    }
}
