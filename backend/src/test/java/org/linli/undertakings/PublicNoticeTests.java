package org.linli.undertakings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.undertakings.UndertakingFixture.call;
import static org.linli.undertakings.UndertakingFixture.notice;
import static org.linli.undertakings.UndertakingFixture.objection;
import static org.linli.undertakings.UndertakingFixture.refusals;
import static org.linli.undertakings.UndertakingFixture.with;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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
class PublicNoticeTests {

    private static final String NOTICE =
            """
            query ($id: ID!, $first: Int! = 10, $after: String) {
              topic(id: $id) { notice { id status waitsFor objectionCount openObjectionCount
                objections(first: $first, after: $after) {
                  edges { node { id text } } pageInfo { hasNextPage endCursor } }
                viewerObjection { id text state upheld answer } } }
            }""";
    private static final String CARDS =
            """
            query ($id: ID!, $open: Boolean! = false) {
              objectionCards(noticeId: $id, openOnly: $open) { edges { node { id text state person { id } answer } } }
            }""";

    private final UndertakingFixture fixture;
    private final TopicFixture topics;
    private final WishFixture people;
    private final StaffFixture staff;
    private final PublicNotices notices;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller convener;
    private final GraphQlClient.Caller resident;
    private final long topicId;

    PublicNoticeTests(
            UndertakingFixture fixture,
            TopicFixture topics,
            WishFixture people,
            StaffFixture staff,
            PublicNotices notices,
            GraphQlClient client,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.topics = topics;
        this.people = people;
        this.staff = staff;
        this.notices = notices;
        this.client = client;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.convener = fixture.convener(tree.community());
        this.resident = fixture.resident(tree.grid());
        this.topicId = topics.decided(tree.community());
    }

    @Test
    void aNoticeRunsForWholeDaysAndOnlyForWhatWasDecided() {
        var input = Map.of("topicId", topicId, "text", "方案通过", "days", 5);
        assertThat(refusals(convener, "noticeBegin", with(input, "days", 2))).containsExactly("INVALID");
        assertThat(refusals(convener, "noticeBegin", with(input, "days", 31))).containsExactly("INVALID");
        assertThat(refusals(convener, "noticeBegin", with(input, "text", " "))).containsExactly("INVALID");
        var undecided = topics.create(tree.community(), TopicStatus.VOTING);
        assertThat(refusals(convener, "noticeBegin", with(input, "topicId", undecided)))
                .containsExactly("WRONG_STATUS");

        assertThat(refusals(convener, "noticeBegin", input)).isEmpty();

        assertThat(refusals(convener, "noticeBegin", input)).containsExactly("WRONG_STATUS");
        var endsAt = jdbc.queryForObject(
                "select unix_timestamp(ends_at) from public_notice where topic_id = ?", Long.class, topicId);
        var zone = ZoneId.of("Asia/Shanghai");
        assertThat(Instant.ofEpochSecond(Objects.requireNonNull(endsAt)))
                .isEqualTo(StaffFixture.today().plusDays(6).atStartOfDay(zone).toInstant());
        assertThat(jdbc.queryForList(
                        "select action from deed where actor_id = ? and action like 'notice.%'",
                        String.class, convener.personId()))
                .containsExactly("notice.begun");
    }

    @Test
    void oneNoticeIsBegunByHoweverManyRequestsWithTheSameId() {
        var input = Map.of("topicId", topicId, "text", "方案通过", "clientRequestId", "n-" + topicId);

        var first = call(convener, "noticeBegin", input).text("noticeBegin", "notice", "id");
        var second = call(convener, "noticeBegin", input).text("noticeBegin", "notice", "id");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void onlyResidentsOfTheCommunityObjectAndOneAtATime() {
        var noticeId = notice(convener, topicId);
        var input = Map.of("noticeId", noticeId, "text", "挡住一楼采光");
        assertThat(refusals(people.withPhone(), "objectionRaise", input)).containsExactly("NOT_A_RESIDENT");
        assertThat(refusals(fixture.resident(tree.sibling()), "objectionRaise", input))
                .containsExactly("NOT_A_RESIDENT");
        assertThat(refusals(resident, "objectionRaise", with(input, "noticeId", 4711)))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(resident, "objectionRaise", with(input, "text", "")))
                .containsExactly("INVALID");
        assertThat(refusals(resident, "objectionRaise", with(input, "text", "违规的内容")))
                .containsExactly("TEXT_REFUSED");

        var first = objection(resident, noticeId);
        assertThat(refusals(resident, "objectionRaise", input)).containsExactly("ALREADY_OBJECTED");
        answer(first, false);
        var second = objection(resident, noticeId);

        assertThat(shown(resident).path("viewerObjection").path("id").asString())
                .isEqualTo(String.valueOf(second));
        assertThat(shown(client.nobody()).path("viewerObjection").isNull()).isTrue();
        assertThat(shown(resident).path("objectionCount").asInt()).isEqualTo(2);
        assertThat(shown(resident).path("openObjectionCount").asInt()).isOne();
        fixture.endNotice(noticeId);
        assertThat(refusals(fixture.resident(tree.grid()), "objectionRaise", input))
                .containsExactly("TOO_LATE");
    }

    @Test
    void aRepeatAfterACrashFindsTheObjectionThatWasStored() {
        var noticeId = notice(convener, topicId);
        var input = Map.of("noticeId", noticeId, "text", "挡住一楼采光", "clientRequestId", "o-" + topicId);
        var first = call(resident, "objectionRaise", input).text("objectionRaise", "objection", "id");
        jdbc.update(
                "delete from request_outcome where person_id = ? and request_id = ?",
                resident.personId(),
                "o-" + topicId);

        var second = call(resident, "objectionRaise", input);

        assertThat(second.refusals("objectionRaise")).isEmpty();
        assertThat(second.text("objectionRaise", "objection", "id")).isEqualTo(first);
        assertThat(shown(resident).path("objectionCount").asInt()).isOne();
    }

    @Test
    void wordsThatWaitForTheCheckAreForTheConvenerAndAnsweredAllTheSame() {
        var noticeId = notice(convener, topicId);
        var raised = call(resident, "objectionRaise", Map.of("noticeId", noticeId, "text", "可疑的说法"));
        var id = raised.text("objectionRaise", "objection", "id");
        assertThat(raised.text("objectionRaise", "objection", "state")).isEqualTo("IN_REVIEW");

        assertThat(shownText(client.nobody())).isNull();
        var card = cards(convener, noticeId).getFirst();
        assertThat(card).contains("可疑的说法").contains(String.valueOf(resident.personId()));
        decide(id, "REFUSE");
        await().atMost(Duration.ofSeconds(60)).until(() -> "REFUSED"
                .equals(fixture.value("content_state", "objection", Long.parseLong(id), String.class)));
        fixture.endNotice(noticeId);
        notices.endDue();
        assertThat(shown(client.nobody()).path("waitsFor").asString()).isEqualTo("ANSWERS");
        answer(Long.parseLong(id), false);

        assertThat(shown(client.nobody()).path("status").asString()).isEqualTo("PASSED");
        assertThat(shownText(client.nobody())).isNull();
        assertThat(shown(resident).path("viewerObjection").path("answer").asString())
                .isEqualTo("已复核");
    }

    @Test
    void wordsThatPassTheCheckAreShownToEveryone() {
        var noticeId = notice(convener, topicId);
        var id = call(resident, "objectionRaise", Map.of("noticeId", noticeId, "text", "可疑的说法"))
                .text("objectionRaise", "objection", "id");
        assertThat(shownText(client.nobody())).isNull();

        decide(id, "PASS");

        await().atMost(Duration.ofSeconds(60)).until(() -> "可疑的说法".equals(shownText(client.nobody())));
    }

    private void decide(String objectionId, String decision) {
        var item = jdbc.queryForObject(
                "select id from content where kind = 'OBJECTION' and content_id = ?", Long.class, objectionId);
        var answer = staff.appointed(Role.COMMUNITY_ADMIN, tree.community())
                .ask(
                        """
                        mutation ($ids: [ID!]!, $decision: ModerationDecision!) {
                          moderationDecide(input: {itemIds: $ids, decision: $decision, reason: "请说得具体一些"}) {
                            userErrors { code } }
                        }""",
                        Map.of("ids", List.of(Objects.requireNonNull(item)), "decision", decision));
        assertThat(answer.refusals("moderationDecide")).isEmpty();
    }

    @Test
    void objectionsComeInPages() {
        var noticeId = notice(convener, topicId);
        var ids = IntStream.range(0, 3)
                .mapToObj(i -> String.valueOf(objection(fixture.resident(tree.grid()), noticeId)))
                .toList();

        var first = client.nobody().ask(NOTICE, Map.of("id", topicId, "first", 2));
        var cursor = first.text("topic", "notice", "objections", "pageInfo", "endCursor");
        var second = client.nobody().ask(NOTICE, Map.of("id", topicId, "first", 2, "after", cursor));

        var seen = new ArrayList<>(first.nodeIds("topic", "notice", "objections"));
        seen.addAll(second.nodeIds("topic", "notice", "objections"));
        assertThat(seen).isEqualTo(ids);
        assertThat(second.data("topic", "notice", "objections", "pageInfo", "hasNextPage")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void anAnswerIsGivenOnceAndTheLastOneAfterTheDaysEndsTheNotice() {
        var noticeId = notice(convener, topicId);
        var one = objection(resident, noticeId);
        var other = objection(fixture.resident(tree.grid()), noticeId);
        answer(one, false);
        var again = Map.of("objectionId", one, "upheld", true, "text", "采纳");
        assertThat(refusals(convener, "objectionAnswer", again)).containsExactly("ALREADY_ANSWERED");
        assertThat(refusals(convener, "objectionAnswer", with(again, "text", "")))
                .containsExactly("INVALID");
        assertThat(cards(convener, noticeId)).hasSize(2);
        assertThat(convener.ask(CARDS, Map.of("id", noticeId, "open", true)).nodeIds("objectionCards"))
                .containsExactly(String.valueOf(other));
        fixture.endNotice(noticeId);

        answer(other, false);

        assertThat(shown(client.nobody()).path("status").asString()).isEqualTo("PASSED");
        assertThat(jdbc.queryForList(
                        "select action from deed where subject_id = ? and action = 'objection.answered'",
                        String.class,
                        resident.personId()))
                .hasSize(1);
    }

    @Test
    void convenersElsewhereAreToldThatThereIsNothing() {
        var noticeId = notice(convener, topicId);
        var objectionId = objection(resident, noticeId);
        var elsewhere = fixture.convener(tree.sibling());
        var answer = Map.of("objectionId", objectionId, "upheld", true, "text", "采纳");
        assertThat(refusals(elsewhere, "objectionAnswer", answer)).containsExactly("NOT_FOUND");
        assertThat(refusals(elsewhere, "objectionAnswer", with(answer, "objectionId", 4711)))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(
                        elsewhere, "noticeBegin", Map.of("topicId", topics.decided(tree.community()), "text", "方案通过")))
                .containsExactly("NOT_FOUND");
        assertThat(cards(elsewhere, noticeId)).isEmpty();
        assertThat(call(resident, "objectionAnswer", answer).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(resident.ask(CARDS, Map.of("id", noticeId)).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(call(client.nobody(), "objectionRaise", Map.of("noticeId", noticeId, "text", "不同意"))
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
    }

    private void answer(long objectionId, boolean upheld) {
        assertThat(refusals(
                        convener,
                        "objectionAnswer",
                        Map.of("objectionId", objectionId, "upheld", upheld, "text", "已复核")))
                .isEmpty();
    }

    private JsonNode shown(GraphQlClient.Caller caller) {
        return caller.ask(NOTICE, Map.of("id", topicId)).withoutErrors().data("topic", "notice");
    }

    private @Nullable String shownText(GraphQlClient.Caller caller) {
        var text = shown(caller)
                .path("objections")
                .path("edges")
                .get(0)
                .path("node")
                .path("text");
        return text.isNull() ? null : text.asString();
    }

    private static List<String> cards(GraphQlClient.Caller caller, long noticeId) {
        var found = new ArrayList<String>();
        caller.ask(CARDS, Map.of("id", noticeId))
                .withoutErrors()
                .data("objectionCards", "edges")
                .forEach(edge -> found.add(edge.path("node").toString()));
        return found;
    }
}
