package org.linli.undertakings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.undertakings.UndertakingFixture.call;
import static org.linli.undertakings.UndertakingFixture.refusals;
import static org.linli.undertakings.UndertakingFixture.with;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.halls.TopicStatus;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@LinliTest
class TopicEvaluationTests {

    private static final String EVALUATION =
            """
            query ($id: ID!) {
              topic(id: $id) { status evaluation { id status scoreCount average outcome explanation
                comments { edges { node { id text } } } viewerEvaluation { id score text state } } }
            }""";

    private final UndertakingFixture fixture;
    private final TopicFixture topics;
    private final WishFixture people;
    private final StaffFixture staff;
    private final TopicEvaluations evaluations;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller convener;
    private final GraphQlClient.Caller resident;
    private final long topicId;
    private final long evaluationId;

    TopicEvaluationTests(
            UndertakingFixture fixture,
            TopicFixture topics,
            WishFixture people,
            StaffFixture staff,
            TopicEvaluations evaluations,
            GraphQlClient client,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.topics = topics;
        this.people = people;
        this.staff = staff;
        this.evaluations = evaluations;
        this.client = client;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.convener = fixture.convener(tree.community());
        this.resident = fixture.resident(tree.grid());
        this.topicId = fixture.done(tree.community());
        this.evaluationId = UndertakingFixture.evaluation(convener, topicId);
    }

    @Test
    void aResidentHasOneScoreWhichSheMayChange() {
        give(resident, 2, "还差一些");
        give(fixture.resident(tree.grid()), 4, "");

        give(resident, 5, "");

        assertThat(counts()).isEqualTo("0 0 0 1 1");
        var own = evaluation(resident).path("viewerEvaluation");
        assertThat(own.path("score").asInt()).isEqualTo(5);
        assertThat(own.path("text").asString()).isEmpty();
        assertThat(own.path("state").isNull()).isTrue();
        assertThat(evaluation(client.nobody()).path("viewerEvaluation").isNull())
                .isTrue();
        assertThat(evaluation(client.nobody()).path("comments").path("edges")).isEmpty();
        assertThat(evaluation(client.nobody()).path("average").isNull()).isTrue();
    }

    @Test
    void onlyResidentsOfTheCommunityJudge() {
        var score = Map.<String, Object>of("evaluationId", evaluationId, "score", 1);
        assertThat(refusals(people.withPhone(), "evaluationGive", score)).containsExactly("NOT_A_RESIDENT");
        assertThat(refusals(fixture.resident(tree.sibling()), "evaluationGive", score))
                .containsExactly("NOT_A_RESIDENT");
        assertThat(refusals(resident, "evaluationGive", with(score, "evaluationId", 4711)))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(resident, "evaluationGive", with(score, "score", 0)))
                .containsExactly("INVALID");
        assertThat(refusals(resident, "evaluationGive", with(score, "score", 6)))
                .containsExactly("INVALID");
        assertThat(refusals(resident, "evaluationGive", with(score, "text", "长".repeat(201))))
                .containsExactly("INVALID");
        assertThat(refusals(resident, "evaluationGive", with(score, "text", "违规的内容")))
                .containsExactly("TEXT_REFUSED");
        assertThat(counts()).isEqualTo("0 0 0 0 0");
        fixture.endEvaluation(evaluationId);
        assertThat(refusals(resident, "evaluationGive", score)).containsExactly("TOO_LATE");
    }

    @Test
    void wordsAreShownWhenTheyHavePassedAndTheScoreCountsAtOnce() {
        give(resident, 3, "可疑的看法");
        assertThat(evaluation(client.nobody()).path("scoreCount").asInt()).isOne();
        assertThat(evaluation(client.nobody()).path("comments").path("edges")).isEmpty();
        var id = evaluation(resident).path("viewerEvaluation").path("id").asString();

        var item = jdbc.queryForObject(
                "select id from content where kind = 'EVALUATION' and content_id = ?", Long.class, id);
        var decided = staff.appointed(Role.COMMUNITY_ADMIN, tree.community())
                .ask(
                        "mutation ($id: ID!) { moderationDecide(input: {itemIds: [$id], decision: PASS}) { userErrors { code } } }",
                        Map.of("id", item));

        assertThat(decided.refusals("moderationDecide")).isEmpty();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> evaluation(client.nobody())
                                .path("comments")
                                .path("edges")
                                .size()
                        == 1);
    }

    @Test
    void anEvaluationIsClosedByTheJobOrByWhoeverClosesTheTopic() {
        assertThat(refusals(convener, "topicClose", Map.of("topicId", topicId))).containsExactly("TOO_EARLY");
        evaluations.closeDue();
        assertThat(topics.status(topicId)).isEqualTo("EXECUTING");
        fixture.endEvaluation(evaluationId);

        var closed = call(convener, "topicClose", Map.of("topicId", topicId));

        assertThat(closed.text("topicClose", "status")).isEqualTo("CLOSED");
        assertThat(evaluation(client.nobody()).path("status").asString()).isEqualTo("CLOSED");
        assertThat(evaluation(client.nobody()).path("outcome").asString()).isEqualTo("TOO_FEW");
        evaluations.closeDue();
        assertThat(topics.status(topicId)).isEqualTo("CLOSED");
        assertThat(refusals(convener, "topicClose", Map.of("topicId", topicId))).containsExactly("WRONG_STATUS");
        assertThat(jdbc.queryForList(
                        "select action from deed where actor_id = ? order by id", String.class, convener.personId()))
                .containsExactly("execution.finished", "topic.closed");
    }

    @Test
    void convenersElsewhereAreToldThatThereIsNothing() {
        var elsewhere = fixture.convener(tree.sibling());
        var other = fixture.done(tree.community());

        assertThat(refusals(elsewhere, "executionFinish", Map.of("topicId", other)))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(elsewhere, "topicClose", Map.of("topicId", topicId)))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(elsewhere, "topicClose", Map.of("topicId", 4711))).containsExactly("NOT_FOUND");
        assertThat(refusals(convener, "executionFinish", Map.of("topicId", other, "days", 2)))
                .containsExactly("INVALID");
        assertThat(refusals(convener, "topicClose", Map.of("topicId", topics.decided(tree.community()))))
                .containsExactly("WRONG_STATUS");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    0, 0, 0, 0, 0, TOO_FEW,     CLOSED,
                    4, 0, 0, 0, 0, TOO_FEW,     CLOSED,
                    0, 0, 5, 0, 0, CONTENT,     CLOSED,   3.0
                    0, 1, 4, 0, 0, NOT_CONTENT, REOPENED, 2.8
                    0, 1, 28, 0, 0, NOT_CONTENT, REOPENED, 2.9
                    5, 0, 0, 0, 5, CONTENT,     CLOSED,   3.0
                    0, 0, 0, 1, 5, CONTENT,     CLOSED,   4.8
                    """)
    void theOutcomeFollowsFromTheScores(
            int ones, int twos, int threes, int fours, int fives, String outcome, TopicStatus next, String average) {
        var evaluation = new TopicEvaluation(
                1,
                2,
                2,
                3,
                TopicEvaluationStatus.CLOSED,
                ones,
                twos,
                threes,
                fours,
                fives,
                Instant.EPOCH,
                Instant.EPOCH,
                Instant.EPOCH);

        assertThat(evaluation.outcome()).hasToString(outcome);
        assertThat(evaluation.result().next()).isEqualTo(next);
        assertThat(evaluation.average()).isEqualTo(average == null ? null : Double.valueOf(average));
    }

    private void give(GraphQlClient.Caller caller, int score, String text) {
        assertThat(refusals(
                        caller, "evaluationGive", Map.of("evaluationId", evaluationId, "score", score, "text", text)))
                .isEmpty();
    }

    private String counts() {
        return jdbc.queryForObject(
                "select concat_ws(' ', ones, twos, threes, fours, fives) from topic_evaluation where id = ?",
                String.class,
                evaluationId);
    }

    private JsonNode evaluation(GraphQlClient.Caller caller) {
        return caller.ask(EVALUATION, Map.of("id", topicId)).withoutErrors().data("topic", "evaluation");
    }
}
