package org.linli.undertakings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.undertakings.UndertakingFixture.call;
import static org.linli.undertakings.UndertakingFixture.refusals;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;

/** A topic from its decision to its end, as the people at their phones and desks see it. */
@LinliTest
class UndertakingCycleTests {

    private static final String TOPIC =
            """
            query ($id: ID!) {
              topic(id: $id) {
                id
                status
                notice { id status waitsFor text objectionCount openObjectionCount
                  objections { edges { node { id text upheld answer answeredAt } } } }
                undertakings { id topicId title owner ownerOrganisation { id } dueOn percent status overdue
                  steps { kind percent text pictures { id } } }
                evaluation { id status scoreCount average outcome explanation distribution
                  comments { edges { node { text } } } }
              }
            }""";

    private final UndertakingFixture fixture;
    private final TopicFixture topics;
    private final PublicNotices notices;
    private final TopicEvaluations evaluations;
    private final GraphQlClient client;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller convener;
    private final long topicId;

    UndertakingCycleTests(
            UndertakingFixture fixture,
            TopicFixture topics,
            PublicNotices notices,
            TopicEvaluations evaluations,
            GraphQlClient client,
            TreeFixture trees) {
        this.fixture = fixture;
        this.topics = topics;
        this.notices = notices;
        this.evaluations = evaluations;
        this.client = client;
        this.tree = trees.create();
        this.convener = fixture.convener(tree.community());
        this.topicId = topics.decided(tree.community());
    }

    @Test
    void whatWasDecidedIsShownObjectedToDoneJudgedAndClosed() {
        assertThat(topic().data("topic", "notice").isNull()).isTrue();
        assertThat(topic().data("topic", "evaluation").isNull()).isTrue();

        var noticeId = UndertakingFixture.notice(convener, topicId);
        assertThat(topics.status(topicId)).isEqualTo("PUBLIC_NOTICE");
        var objectionId = UndertakingFixture.objection(fixture.resident(tree.grid()), noticeId);
        var undertakingId = UndertakingFixture.task(convener, topicId);
        assertThat(topics.status(topicId)).isEqualTo("PUBLIC_NOTICE");
        fixture.endNotice(noticeId);
        notices.endDue();
        assertThat(topic().text("topic", "notice", "status")).isEqualTo("OPEN");
        assertThat(topic().text("topic", "notice", "waitsFor")).isEqualTo("ANSWERS");
        answer(objectionId, false);

        assertThat(topics.status(topicId)).isEqualTo("EXECUTING");
        var shown = topic().data("topic", "notice");
        assertThat(shown.path("status").asString()).isEqualTo("PASSED");
        assertThat(shown.path("waitsFor").isNull()).isTrue();
        assertThat(shown.path("objectionCount").asInt()).isOne();
        assertThat(shown.path("openObjectionCount").asInt()).isZero();
        var objection = shown.path("objections").path("edges").get(0).path("node");
        assertThat(objection.path("text").asString()).isEqualTo("挡住一楼采光");
        assertThat(objection.path("upheld").asBoolean()).isFalse();
        assertThat(objection.path("answer").asString()).isEqualTo("已请设计单位复核");

        UndertakingFixture.progressed(convener, undertakingId, 40);
        assertThat(refusals(convener, "executionFinish", Map.of("topicId", topicId)))
                .containsExactly("NOT_DONE");
        UndertakingFixture.done(convener, undertakingId);
        var task = topic().data("topic", "undertakings").get(0);
        assertThat(task.path("status").asString()).isEqualTo("DONE");
        assertThat(task.path("owner").asString()).isEqualTo("社区居委会");
        assertThat(task.path("steps")).hasSize(2);
        assertThat(task.path("steps").get(0).path("percent").asInt()).isEqualTo(100);

        var evaluationId = UndertakingFixture.evaluation(convener, topicId);
        assertThat(topics.status(topicId)).isEqualTo("EXECUTING");
        scores(evaluationId, 5, 5, 4, 4, 2);
        assertThat(topic().data("topic", "evaluation", "average").asDouble()).isEqualTo(4.0);
        assertThat(topic().data("topic", "evaluation", "distribution")).isEmpty();
        assertThat(refusals(convener, "topicClose", Map.of("topicId", topicId))).containsExactly("TOO_EARLY");
        fixture.endEvaluation(evaluationId);
        evaluations.closeDue();
        assertThat(topics.status(topicId)).isEqualTo("EVALUATED");
        var closed = call(convener, "topicClose", Map.of("topicId", topicId));

        assertThat(closed.refusals("topicClose")).isEmpty();
        assertThat(closed.text("topicClose", "status")).isEqualTo("CLOSED");
        assertThat(closed.text("topicClose", "explanation")).isEqualTo("共 5 位居民评议，平均 4.0 分，达到 3 分，议题办结。");
        assertThat(topics.status(topicId)).isEqualTo("CLOSED");
        assertThat(topic().data("topic", "evaluation", "distribution")).hasToString("[0,1,0,2,2]");
        assertThat(topic().text("topic", "evaluation", "outcome")).isEqualTo("CONTENT");
        assertThat(topic().data("topic", "evaluation", "comments", "edges")).hasSize(5);
    }

    @Test
    void whatThoseAffectedAreNotContentWithIsDoneAgain() {
        var noticeId = UndertakingFixture.notice(convener, topicId);
        fixture.endNotice(noticeId);
        notices.endDue();
        assertThat(topics.status(topicId)).isEqualTo("PUBLIC_NOTICE");
        assertThat(topic().text("topic", "notice", "waitsFor")).isEqualTo("TASK");

        UndertakingFixture.done(convener, UndertakingFixture.task(convener, topicId));
        assertThat(topics.status(topicId)).isEqualTo("EXECUTING");
        assertThat(topic().data("topic", "notice", "waitsFor").isNull()).isTrue();
        var first = UndertakingFixture.evaluation(convener, topicId);
        scores(first, 1, 2, 3, 4, 4);
        fixture.endEvaluation(first);
        var reopened = UndertakingFixture.callInEnglish(convener, "topicClose", Map.of("topicId", topicId));

        assertThat(reopened.text("topicClose", "status")).isEqualTo("REOPENED");
        assertThat(reopened.text("topicClose", "explanation"))
                .isEqualTo("Residents who judged: 5. Their average is 2.8, less than 3: it is done again.");
        assertThat(topics.status(topicId)).isEqualTo("REOPENED");
        assertThat(refusals(convener, "executionFinish", Map.of("topicId", topicId)))
                .containsExactly("WRONG_STATUS");

        var again = UndertakingFixture.task(convener, topicId);
        assertThat(topics.status(topicId)).isEqualTo("EXECUTING");
        assertThat(call(
                                convener,
                                "undertakingDrop",
                                Map.of("undertakingId", UndertakingFixture.task(convener, topicId), "reason", "并入另一项"))
                        .refusals("undertakingDrop"))
                .isEmpty();
        UndertakingFixture.done(convener, again);
        var second = UndertakingFixture.evaluation(convener, topicId);
        assertThat(topic().text("topic", "evaluation", "id")).isEqualTo(String.valueOf(second));
        scores(second, 1, 1, 1, 1);
        assertThat(topic().data("topic", "evaluation", "average").isNull()).isTrue();
        fixture.endEvaluation(second);
        evaluations.closeDue();
        var closed = call(convener, "topicClose", Map.of("topicId", topicId));

        assertThat(closed.text("topicClose", "status")).isEqualTo("CLOSED");
        assertThat(closed.text("topicClose", "explanation")).isEqualTo("共 4 位居民评议，不足 5 位，不计平均分，议题办结。");
        assertThat(closed.text("topicClose", "evaluation", "outcome")).isEqualTo("TOO_FEW");
        assertThat(topic().data("topic", "evaluation", "average").isNull()).isTrue();
        assertThat(topic().data("topic", "evaluation", "distribution")).isEmpty();
    }

    @Test
    void whatWasDoneAgainIsNotJudgedBeforeSomethingWasDone() {
        var evaluationId = UndertakingFixture.evaluation(
                convener, reopenable(UndertakingFixture.task(convener, executing(topicId))));
        scores(evaluationId, 1, 1, 1, 1, 1);
        fixture.endEvaluation(evaluationId);
        call(convener, "topicClose", Map.of("topicId", topicId));
        var undertakingId = UndertakingFixture.task(convener, topicId);
        call(convener, "undertakingDrop", Map.of("undertakingId", undertakingId, "reason", "不再需要"));

        assertThat(refusals(convener, "executionFinish", Map.of("topicId", topicId)))
                .containsExactly("NO_TASK");
    }

    private long executing(long id) {
        var noticeId = UndertakingFixture.notice(convener, id);
        fixture.endNotice(noticeId);
        notices.endDue();
        return id;
    }

    private long reopenable(long undertakingId) {
        UndertakingFixture.done(convener, undertakingId);
        return topicId;
    }

    @Test
    void anObjectionThatIsUpheldLetsTheTopicBeTalkedOverAgain() {
        var noticeId = UndertakingFixture.notice(convener, topicId);
        var objectionId = UndertakingFixture.objection(fixture.resident(tree.grid()), noticeId);
        var other = UndertakingFixture.objection(fixture.resident(tree.grid()), noticeId);
        var undertakingId = UndertakingFixture.task(convener, topicId);

        answer(objectionId, true);

        assertThat(topics.status(topicId)).isEqualTo("DELIBERATING");
        assertThat(topic().text("topic", "notice", "status")).isEqualTo("OVERTURNED");
        assertThat(fixture.value("status", "undertaking", undertakingId, String.class))
                .isEqualTo("DROPPED");
        assertThat(topic().data("topic", "undertakings")
                        .get(0)
                        .path("steps")
                        .get(0)
                        .path("kind")
                        .asString())
                .isEqualTo("DROPPED");
        assertThat(refusals(convener, "objectionAnswer", Map.of("objectionId", other, "upheld", false, "text", "不予采纳")))
                .containsExactly("WRONG_STATUS");
        assertThat(refusals(convener, "undertakingAdd", UndertakingFixture.plan(topicId)))
                .containsExactly("WRONG_STATUS");
    }

    private void answer(long objectionId, boolean upheld) {
        assertThat(refusals(
                        convener,
                        "objectionAnswer",
                        Map.of("objectionId", objectionId, "upheld", upheld, "text", "已请设计单位复核")))
                .isEmpty();
    }

    private void scores(long evaluationId, int... scores) {
        IntStream.of(scores).forEach(score -> assertThat(refusals(
                        fixture.resident(tree.grid()),
                        "evaluationGive",
                        Map.of("evaluationId", evaluationId, "score", score, "text", "说说我的看法")))
                .isEmpty());
    }

    private Answer topic() {
        return client.nobody().ask(TOPIC, Map.of("id", topicId)).withoutErrors();
    }
}
