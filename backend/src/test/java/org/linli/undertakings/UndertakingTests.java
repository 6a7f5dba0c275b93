package org.linli.undertakings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.undertakings.UndertakingFixture.call;
import static org.linli.undertakings.UndertakingFixture.plan;
import static org.linli.undertakings.UndertakingFixture.refusals;
import static org.linli.undertakings.UndertakingFixture.task;
import static org.linli.undertakings.UndertakingFixture.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.halls.TopicStatus;
import org.linli.shared.Role;
import org.linli.shared.persistence.Ids;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@LinliTest
class UndertakingTests {

    private static final String TASKS =
            """
            query ($id: ID!, $overdue: Boolean! = false) {
              undertakings(organisationId: $id, overdueOnly: $overdue) { edges { node { id overdue topicId meetingId } } }
            }""";
    private static final String TASK =
            """
            query ($id: ID!) {
              undertaking(id: $id) { id title owner ownerOrganisation { id } dueOn percent status overdue endedAt
                steps { id kind percent text pictures { id state } } }
            }""";

    private final UndertakingFixture fixture;
    private final TopicFixture topics;
    private final StaffFixture staff;
    private final Undertakings undertakings;
    private final GraphQlClient client;
    private final Ids ids;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller convener;
    private final long topicId;

    UndertakingTests(
            UndertakingFixture fixture,
            TopicFixture topics,
            StaffFixture staff,
            Undertakings undertakings,
            GraphQlClient client,
            Ids ids,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            TreeFixture trees) {
        this.fixture = fixture;
        this.topics = topics;
        this.staff = staff;
        this.undertakings = undertakings;
        this.client = client;
        this.ids = ids;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.tree = trees.create();
        this.convener = fixture.convener(tree.community());
        this.topicId = topics.create(tree.community(), TopicStatus.EXECUTING);
    }

    @Test
    void aTaskSaysWhatByWhomAndByWhen() {
        assertRefused(with(plan(topicId), "title", ""), "INVALID");
        assertRefused(with(plan(topicId), "title", "两\n行"), "INVALID");
        assertRefused(
                with(plan(topicId), "dueOn", StaffFixture.today().minusDays(1).toString()), "INVALID");
        assertRefused(with(plan(topicId), "owner", Map.of("post", "")), "INVALID");
        assertRefused(with(plan(topicId), "owner", Map.of("post", "物业", "organisationId", 4711)), "NOT_FOUND");
        assertRefused(
                with(
                        plan(topicId),
                        "owner",
                        Map.of(
                                "post",
                                "网格员",
                                "personId",
                                fixture.resident(tree.grid()).personId())),
                "NOT_STAFF");
        var elsewhere = staff.appointed(Role.GRID_WORKER, tree.sibling());
        assertRefused(
                with(plan(topicId), "owner", Map.of("post", "网格员", "personId", elsewhere.personId())), "NOT_STAFF");
        assertRefused(plan(topics.create(tree.community(), TopicStatus.VOTING)), "WRONG_STATUS");
        assertRefused(plan(topics.create(tree.community(), TopicStatus.CLOSED)), "WRONG_STATUS");
        var owner = staff.appointed(Role.GRID_WORKER, tree.community());

        var added = call(
                convener,
                "undertakingAdd",
                with(
                        plan(topicId),
                        "owner",
                        Map.of("post", "网格员", "organisationId", tree.grid().id(), "personId", owner.personId())));

        assertThat(added.refusals("undertakingAdd")).isEmpty();
        var shown = shown(Long.parseLong(added.text("undertakingAdd", "undertaking", "id")));
        assertThat(shown.path("owner").asString()).isEqualTo("网格员");
        assertThat(shown.path("ownerOrganisation").path("id").asString())
                .isEqualTo(String.valueOf(tree.grid().id()));
        assertThat(owner.ask("{ viewer { undertakings { edges { node { id } } } } }")
                        .nodeIds("viewer", "undertakings"))
                .containsExactly(shown.path("id").asString());
    }

    private void assertRefused(Map<String, Object> input, String code) {
        assertThat(refusals(convener, "undertakingAdd", input)).containsExactly(code);
    }

    @Test
    void onlyTheConvenerAndWhoeverSeesToItTellHowItGetsOn() {
        var owner = staff.appointed(Role.STATION_STAFF, tree.street());
        var id = Long.parseLong(call(
                        convener,
                        "undertakingAdd",
                        with(plan(topicId), "owner", Map.of("post", "驿站", "personId", owner.personId())))
                .text("undertakingAdd", "undertaking", "id"));
        var step = Map.<String, Object>of("undertakingId", id, "percent", 30, "text", "材料已进场");
        for (var other : List.of(
                fixture.resident(tree.grid()),
                fixture.convener(tree.sibling()),
                staff.appointed(Role.STATION_STAFF, tree.community()))) {
            assertThat(refusals(other, "undertakingProgress", step)).containsExactly("NOT_FOUND");
        }
        assertThat(refusals(owner, "undertakingProgress", with(step, "percent", 101)))
                .containsExactly("INVALID");
        assertThat(refusals(owner, "undertakingProgress", with(step, "text", "")))
                .containsExactly("INVALID");
        assertThat(refusals(owner, "undertakingProgress", with(step, "text", "违规的内容")))
                .containsExactly("TEXT_REFUSED");
        assertThat(refusals(owner, "undertakingProgress", with(step, "pictureIds", List.of(fixture.picture(convener)))))
                .containsExactly("PICTURE_NOT_FOUND");
        var picture = fixture.picture(owner);

        assertThat(refusals(owner, "undertakingProgress", with(step, "pictureIds", List.of(picture))))
                .isEmpty();
        UndertakingFixture.progressed(convener, id, 100);
        UndertakingFixture.progressed(convener, id, 90);

        var shown = shown(id);
        assertThat(shown.path("percent").asInt()).isEqualTo(90);
        assertThat(shown.path("status").asString()).isEqualTo("OPEN");
        assertThat(shown.path("endedAt").isNull()).isTrue();
        assertThat(shown.path("steps")).hasSize(3);
        assertThat(jdbc.queryForObject("select content_kind from picture where id = ?", String.class, picture))
                .isEqualTo("PROGRESS");
        assertThat(refusals(owner, "undertakingProgress", with(step, "pictureIds", List.of(picture))))
                .containsExactly("PICTURE_NOT_FOUND");
    }

    @Test
    void wordsAndPicturesOfAStepAreShownWhenTheyHavePassed() {
        var id = task(convener, topicId);
        var picture = fixture.picture(convener);
        var step = Map.of("undertakingId", id, "percent", 30, "text", "可疑的进展", "pictureIds", List.of(picture));
        assertThat(refusals(convener, "undertakingProgress", step)).isEmpty();

        var hidden = shown(id).path("steps").get(0);

        assertThat(hidden.path("percent").asInt()).isEqualTo(30);
        assertThat(hidden.path("text").isNull()).isTrue();
        assertThat(hidden.path("pictures")).isEmpty();
        jdbc.update("update picture set state = 'PASSED' where id = ?", picture);
        jdbc.update("update undertaking_step set content_state = 'PASSED' where undertaking_id = ?", id);
        UndertakingFixture.progressed(convener, id, 40);
        var seen = shown(id).path("steps").get(1);
        assertThat(seen.path("text").asString()).isEqualTo("可疑的进展");
        assertThat(seen.path("pictures").get(0).path("id").asString()).isEqualTo(String.valueOf(picture));
    }

    @Test
    void aRepeatAfterACrashNotesNoSecondStep() {
        var id = task(convener, topicId);
        var step = Map.of("undertakingId", id, "percent", 30, "text", "开工", "clientRequestId", "p-" + id);
        assertThat(refusals(convener, "undertakingProgress", step)).isEmpty();
        jdbc.update(
                "delete from request_outcome where person_id = ? and request_id = ?", convener.personId(), "p-" + id);

        assertThat(refusals(convener, "undertakingProgress", step)).isEmpty();

        assertThat(shown(id).path("steps")).hasSize(1);
    }

    @Test
    void whatIsChangedOrDroppedSaysWhy() {
        var id = task(convener, topicId);
        var later = StaffFixture.today().plusDays(60).toString();
        var change = Map.<String, Object>of("undertakingId", id, "dueOn", later, "reason", "雨季停工");
        assertThat(refusals(convener, "undertakingChange", with(change, "reason", "")))
                .containsExactly("INVALID");
        assertThat(refusals(fixture.convener(tree.sibling()), "undertakingChange", change))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(convener, "undertakingChange", change)).isEmpty();
        var changed = shown(id);
        assertThat(changed.path("dueOn").asString()).isEqualTo(later);
        assertThat(changed.path("owner").asString()).isEqualTo("社区居委会");
        assertThat(changed.path("steps").get(0).path("text").asString()).isEqualTo("雨季停工");

        var drop = Map.<String, Object>of("undertakingId", id, "reason", "并入另一项");
        assertThat(refusals(fixture.convener(tree.sibling()), "undertakingDrop", drop))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(convener, "undertakingDrop", with(drop, "reason", "")))
                .containsExactly("INVALID");
        assertThat(refusals(convener, "undertakingDrop", drop)).isEmpty();

        assertThat(shown(id).path("status").asString()).isEqualTo("DROPPED");
        assertThat(refusals(convener, "undertakingDrop", drop)).containsExactly("WRONG_STATUS");
        assertThat(refusals(convener, "undertakingChange", change)).containsExactly("WRONG_STATUS");
        assertThat(refusals(convener, "undertakingProgress", Map.of("undertakingId", id, "percent", 5, "text", "开工")))
                .containsExactly("WRONG_STATUS");
        assertThat(jdbc.queryForList(
                        "select action from deed where actor_id = ? order by id", String.class, convener.personId()))
                .containsExactly("undertaking.planned", "undertaking.changed", "undertaking.dropped");
    }

    @Test
    void nothingIsDoneBeforeItsTimeOrWhileItIsJudged() {
        var planned = topics.decided(tree.community());
        var id = task(convener, planned);
        var step = Map.<String, Object>of("undertakingId", id, "percent", 5, "text", "开工");
        assertThat(refusals(convener, "undertakingProgress", step)).containsExactly("WRONG_STATUS");
        var done = task(convener, topicId);
        UndertakingFixture.done(convener, done);
        UndertakingFixture.evaluation(convener, topicId);

        assertThat(refusals(convener, "undertakingProgress", with(step, "undertakingId", done)))
                .containsExactly("WRONG_STATUS");
        assertThat(refusals(convener, "undertakingAdd", plan(topicId))).containsExactly("WRONG_STATUS");
        assertThat(refusals(convener, "executionFinish", Map.of("topicId", topicId)))
                .containsExactly("WRONG_STATUS");
    }

    @Test
    void aTopicHasAtMostSoManyTasksAtATime() {
        task(convener, topicId);
        for (var i = 1; i < PlannedUndertakings.MOST_TASKS; i++) {
            jdbc.update(
                    """
                    insert into undertaking (id, community_id, node_id, path, topic_id, title, post, due_on, percent, status,
                                             planned_by, planned_at, version)
                    select ?, community_id, node_id, path, topic_id, title, post, due_on, percent, status, planned_by,
                           planned_at, version
                      from undertaking where topic_id = ? limit 1
                    """,
                    ids.next(),
                    topicId);
        }

        var answer = call(convener, "undertakingAdd", plan(topicId));

        assertThat(answer.refusals("undertakingAdd")).containsExactly("TOO_MANY");
        assertThat(answer.data("undertakingAdd", "userErrors")
                        .get(0)
                        .path("message")
                        .asString())
                .contains("30");
    }

    @Test
    void whatIsOverdueIsToldAndListed() {
        var late = task(convener, topicId);
        var soon = task(convener, topicId);
        assertThat(tasks(false)).containsExactly(String.valueOf(late), String.valueOf(soon));
        assertThat(tasks(true)).isEmpty();
        jdbc.update(
                "update undertaking set due_on = ? where id = ?",
                StaffFixture.today().minusDays(1),
                late);
        UndertakingFixture.progressed(convener, late, 50);

        assertThat(tasks(true)).containsExactly(String.valueOf(late));
        assertThat(shown(late).path("overdue").asBoolean()).isTrue();
        assertThat(shown(soon).path("overdue").asBoolean()).isFalse();
        UndertakingFixture.done(convener, late);
        assertThat(shown(late).path("overdue").asBoolean()).isFalse();
        assertThat(tasks(true)).isEmpty();
        assertThat(tasks(false)).containsExactly(String.valueOf(soon));
    }

    @Test
    void meetingsPlanTasksToo() {
        var meetingId = ids.next();
        var community = tree.community();
        var planned = new NewUndertaking(
                UndertakingSubject.MEETING,
                meetingId,
                community.id(),
                community.id(),
                community.path(),
                "核实停车位数量",
                "物业公司",
                null,
                null,
                StaffFixture.today(),
                convener.personId());

        var id = transaction.execute(status -> undertakings.add(planned));

        assertThat(undertakings.ofMeetings(List.of(meetingId)).get(meetingId))
                .extracting(Undertaking::id)
                .containsExactly(id);
        UndertakingFixture.done(convener, id);
        assertThat(shown(id).path("status").asString()).isEqualTo("DONE");
        assertThat(undertakings.ofMeetings(List.of())).isEmpty();
    }

    private List<String> tasks(boolean overdueOnly) {
        return client.nobody()
                .ask(TASKS, Map.of("id", tree.community().id(), "overdue", overdueOnly))
                .nodeIds("undertakings");
    }

    private JsonNode shown(long id) {
        return client.nobody().ask(TASK, Map.of("id", id)).withoutErrors().data("undertaking");
    }
}
