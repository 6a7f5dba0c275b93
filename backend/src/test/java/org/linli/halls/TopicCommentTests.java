package org.linli.halls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.halls.HallFixture.call;
import static org.linli.halls.HallFixture.done;
import static org.linli.halls.HallFixture.refusals;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;

@LinliTest
class TopicCommentTests {

    private static final String COMMENTS =
            """
            query ($topic: ID!, $to: ID, $first: Int! = 20, $after: String) {
              topicComments(topicId: $topic, repliesTo: $to, first: $first, after: $after) {
                edges { node { id text byHost author { id } replyCount replies { id text replies { id } } } }
                pageInfo { hasNextPage endCursor } } }""";

    private final HallFixture fixture;
    private final GraphQlClient client;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller host;
    private final GraphQlClient.Caller resident;
    private final long topic;

    TopicCommentTests(HallFixture fixture, GraphQlClient client, TreeFixture trees) {
        this.fixture = fixture;
        this.client = client;
        this.tree = trees.create();
        this.host = fixture.host(tree.community());
        this.resident = fixture.resident(tree.grid());
        this.topic = fixture.screened(tree.community());
    }

    @Test
    void commentsHaveRepliesOneLevelDeepAndTheLatestComesLast() {
        var first = say(resident, Map.of("text", "支持，晚上看不清路。"));
        var second = say(fixture.resident(tree.grid()), Map.of("text", "灯光会照进卧室吗？"));
        var reply = say(host, Map.of("text", "会选用遮光罩。", "repliesTo", second));
        assertThat(refusals(resident, "topicComment", comment(Map.of("text", "好的", "repliesTo", reply))))
                .containsExactly("NOT_FOUND");

        var read = read(Map.of());

        assertThat(read.nodeIds("topicComments")).containsExactly(String.valueOf(first), String.valueOf(second));
        var answered = read.data("topicComments", "edges").get(1).path("node");
        assertThat(answered.path("byHost").asBoolean()).isFalse();
        assertThat(answered.path("replyCount").asInt()).isEqualTo(1);
        assertThat(answered.path("replies").get(0).path("text").asString()).isEqualTo("会选用遮光罩。");
        assertThat(read(Map.of("to", second))
                        .data("topicComments", "edges")
                        .get(0)
                        .path("node")
                        .path("byHost")
                        .asBoolean())
                .isTrue();
        var page = read(Map.of("first", 1));
        assertThat(read(Map.of("after", page.text("topicComments", "pageInfo", "endCursor")))
                        .nodeIds("topicComments"))
                .containsExactly(String.valueOf(second));
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void onlyResidentsOfTheCommunityAndItsHostsSpeakWhileTheTopicIsOpen() {
        for (var other : List.of(client.someone(), fixture.resident(tree.sibling()), fixture.host(tree.sibling()))) {
            assertThat(refusals(other, "topicComment", comment(Map.of("text", "你好"))))
                    .containsExactly("LEVEL_TOO_LOW");
        }
        var raised = fixture.raised(tree.community());
        assertThat(refusals(resident, "topicComment", Map.of("topicId", raised, "text", "支持")))
                .containsExactly("WRONG_STATUS");
        assertThat(refusals(resident, "topicComment", comment(Map.of("text", "x".repeat(501)))))
                .containsExactly("INVALID");
    }

    @Test
    void whatIsSaidIsCheckedFirstAndCountsWhenItCanBeRead() {
        var answer = call(resident, "topicComment", comment(Map.of("text", "可疑的话")));
        var id = HallFixture.id(answer, "topicComment", "comment");
        assertThat(answer.data("topicComment", "shown").asBoolean()).isFalse();
        assertThat(read(Map.of()).nodeIds("topicComments")).isEmpty();
        assertThat(count()).isZero();
        assertThat(refusals(resident, "topicComment", comment(Map.of("text", "违规的话"))))
                .containsExactly("TEXT_REFUSED");

        fixture.decide(tree.community(), "TOPIC_COMMENT", id, "PASS");

        await().atMost(Duration.ofSeconds(30)).until(() -> count() == 1);
        assertThat(read(Map.of()).nodeIds("topicComments")).containsExactly(String.valueOf(id));
    }

    @Test
    void aCommentThatIsTakenBackGoesWithItsReplies() {
        var id = say(resident, Map.of("text", "支持"));
        say(fixture.resident(tree.grid()), Map.of("text", "同意", "repliesTo", id));
        assertThat(count()).isEqualTo(2);
        assertThat(refusals(fixture.resident(tree.grid()), "topicCommentWithdraw", Map.of("commentId", id)))
                .containsExactly("NOT_FOUND");

        done(resident, "topicCommentWithdraw", Map.of("commentId", id));

        assertThat(count()).isZero();
        assertThat(read(Map.of()).nodeIds("topicComments")).isEmpty();
        assertThat(read(Map.of("to", id)).nodeIds("topicComments")).isEmpty();
        assertThat(refusals(resident, "topicCommentWithdraw", Map.of("commentId", id)))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aRepeatedRequestSaysItOnce() {
        var input = comment(Map.of("text", "支持", "clientRequestId", "said-" + resident.personId()));

        assertThat(call(resident, "topicComment", input).text("topicComment", "comment", "id"))
                .isEqualTo(call(resident, "topicComment", input).text("topicComment", "comment", "id"));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anAmendmentIsReadOnceItIsCheckedAndNotVotedOnWhenItComesTooLate() {
        var raiser = fixture.resident(tree.grid());
        var id = fixture.deliberating(tree.community(), fixture.raised(raiser, fixture.hall(tree.community())));
        var answer = call(raiser, "topicAmend", Map.of("topicId", id, "version", 1, "text", "可疑的方案"));
        assertThat(answer.data("topicAmend", "shown").asBoolean()).isFalse();
        assertThat(fixture.version(id)).isEqualTo(1);
        var suspicious = versionId(id, 2);
        assertThat(refusals(resident, "topicAmend", Map.of("topicId", id, "version", 1, "text", "别的方案")))
                .containsExactly("NOT_FOUND");
        done(host, "topicAmend", Map.of("topicId", id, "version", 1, "text", "加装两盏灯"));
        assertThat(fixture.version(id)).isEqualTo(3);
        assertThat(refusals(raiser, "topicAmend", Map.of("topicId", id, "version", 1, "text", "加装四盏灯")))
                .containsExactly("STALE");
        call(raiser, "topicAmend", Map.of("topicId", id, "version", 3, "text", "可疑的新方案"));
        var late = versionId(id, 4);
        fixture.voting(tree.community(), id);
        assertThat(refusals(raiser, "topicAmend", Map.of("topicId", id, "version", 3, "text", "加装四盏灯")))
                .containsExactly("WRONG_STATUS");

        fixture.decide(tree.community(), "TOPIC", suspicious, "PASS");
        fixture.decide(tree.community(), "TOPIC", late, "PASS");

        await().atMost(Duration.ofSeconds(30))
                .until(() -> fixture.number(
                                "select count(*) from topic_version where topic_id = ? and content_state = 'PASSED'",
                                id)
                        == 4);
        assertThat(fixture.version(id)).isEqualTo(3);
    }

    private long versionId(long topicId, int number) {
        return fixture.longNumber("select id from topic_version where topic_id = ? and number = ?", topicId, number);
    }

    private long say(GraphQlClient.Caller caller, Map<String, ?> fields) {
        return HallFixture.id(call(caller, "topicComment", comment(fields)), "topicComment", "comment");
    }

    private Map<String, Object> comment(Map<String, ?> fields) {
        var input = new HashMap<String, Object>(fields);
        input.put("topicId", topic);
        return input;
    }

    private Answer read(Map<String, ?> fields) {
        var variables = new HashMap<String, Object>(fields);
        variables.put("topic", topic);
        return client.nobody().ask(COMMENTS, variables).withoutErrors();
    }

    private int count() {
        return fixture.number("select comments from topic where id = ?", topic);
    }
}
