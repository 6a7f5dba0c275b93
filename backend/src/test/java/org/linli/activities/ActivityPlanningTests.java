package org.linli.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class ActivityPlanningTests {

    private static final String FIELDS =
            """
            { activity { id title status phase capacity revision tags place { name address latitude }
                         signupOpensAt signupClosesAt startsAt organiser cancelReason community { id } }
              userErrors { code message field } }""";
    private static final String CREATE =
            "mutation ($input: ActivityCreateInput!) { activityCreate(input: $input) " + FIELDS + "}";
    private static final String EDIT =
            "mutation ($input: ActivityEditInput!) { activityEdit(input: $input) " + FIELDS + "}";
    private static final String PUBLISH =
            "mutation ($input: ActivityPublishInput!) { activityPublish(input: $input) " + FIELDS + "}";
    private static final String CANCEL =
            "mutation ($input: ActivityCancelInput!) { activityCancel(input: $input) " + FIELDS + "}";
    private static final String SHOW = "query ($id: ID!) { activity(id: $id) { id title status phase } }";
    private static final String LIST =
            "query ($node: ID!) { activities(filter: {organisationId: $node}) { edges { node { id title } } } }";

    private final GraphQlClient client;
    private final GraphQlClient.Caller admin;
    private final GraphQlClient.Caller neighbour;
    private final ActivityFixture activities;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    ActivityPlanningTests(
            GraphQlClient client,
            StaffFixture staff,
            ActivityFixture activities,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.activities = activities;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        this.neighbour = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());
    }

    @Test
    void adraftIsSeenByItsStaffOnlyUntilItIsPublished() {
        var created = admin.ask(CREATE, Map.of("input", input())).withoutErrors();
        var id = created.text("activityCreate", "activity", "id");

        assertThat(created.text("activityCreate", "activity", "phase")).isEqualTo("UNPUBLISHED");
        assertThat(created.text("activityCreate", "activity", "organiser")).isEqualTo("测试社区");
        assertThat(created.text("activityCreate", "activity", "signupClosesAt")).isEqualTo("2030-05-01T01:00:00Z");
        assertThat(admin.ask(SHOW, Map.of("id", id)).text("activity", "status")).isEqualTo("DRAFT");
        for (var other : List.of(neighbour, client.someone(), client.nobody())) {
            assertThat(other.ask(SHOW, Map.of("id", id)).body())
                    .isEqualTo(other.ask(SHOW, Map.of("id", 4711)).body());
        }
        assertThat(listed()).isEmpty();

        assertThat(admin.ask(PUBLISH, Map.of("input", Map.of("activityId", id))).refusals("activityPublish"))
                .isEmpty();
        assertThat(listed()).containsExactly(id);
        assertThat(client.nobody().ask(SHOW, Map.of("id", id)).text("activity", "phase"))
                .isEqualTo("OPEN");
        assertThat(admin.ask(PUBLISH, Map.of("input", Map.of("activityId", id))).refusals("activityPublish"))
                .containsExactly("WRONG_STATUS");
    }

    @Test
    void anEditChangesWhatItNamesAndMovesTheActivityInTheList() {
        var first = activities.open(tree.community(), 5);
        var second = activities.open(tree.community(), 5);
        var edit = Map.of(
                "activityId", second,
                "title", "新标题",
                "startsAt", "2029-01-01T00:00:00Z",
                "endsAt", "2029-01-01T01:00:00Z",
                "tags", List.of("四坊"));

        var edited = admin.ask(EDIT, Map.of("input", edit)).withoutErrors();

        assertThat(edited.text("activityEdit", "activity", "title")).isEqualTo("新标题");
        assertThat(edited.data("activityEdit", "activity", "tags").toString()).isEqualTo("[\"四坊\"]");
        assertThat(edited.text("activityEdit", "activity", "place", "name")).isEqualTo("文化活动中心");
        assertThat(listed()).containsExactly(String.valueOf(first), String.valueOf(second));
        admin.ask(
                        EDIT,
                        Map.of(
                                "input",
                                Map.of(
                                        "activityId", first,
                                        "startsAt", "2029-02-01T00:00:00Z",
                                        "endsAt", "2029-02-01T01:00:00Z")))
                .withoutErrors();
        assertThat(listed()).containsExactly(String.valueOf(second), String.valueOf(first));
    }

    @Test
    void twoEditorsOfOneRevisionDoNotOverwriteEachOther() {
        var id = activities.open(tree.community(), 5);
        var revision = admin.ask(EDIT, Map.of("input", Map.of("activityId", id, "title", "甲")))
                .data("activityEdit", "activity", "revision")
                .asInt();

        var mine = Map.of("activityId", id, "title", "乙", "revision", revision);
        var yours = Map.of("activityId", id, "title", "丙", "revision", revision);

        assertThat(admin.ask(EDIT, Map.of("input", mine)).refusals("activityEdit"))
                .isEmpty();
        assertThat(admin.ask(EDIT, Map.of("input", yours)).refusals("activityEdit"))
                .containsExactly("STALE");
        assertThat(client.nobody().ask(SHOW, Map.of("id", id)).text("activity", "title"))
                .isEqualTo("乙");
    }

    @Test
    void theCapacityNeverFallsBelowThePlacesTaken() {
        var id = activities.open(tree.community(), 5);
        jdbc.update("update activity set taken = 3 where id = ?", id);

        var refused = admin.ask(EDIT, Map.of("input", Map.of("activityId", id, "capacity", 2)));

        assertThat(refused.refusals("activityEdit")).containsExactly("CAPACITY_BELOW_TAKEN");
        assertThat(refused.data("activityEdit", "userErrors")
                        .get(0)
                        .path("message")
                        .asString())
                .isEqualTo("已有 3 人报名，名额不能少于这个数。");
        assertThat(admin.ask(EDIT, Map.of("input", Map.of("activityId", id, "capacity", 3)))
                        .refusals("activityEdit"))
                .isEmpty();
    }

    @Test
    void aCancelledActivityStaysInTheListAndTakesNoSignups() {
        var id = activities.open(tree.community(), 5);
        var signUp = "mutation ($id: ID!) { activitySignUp(input: {activityId: $id}) { userErrors { code } } }";

        var cancelled = admin.ask(CANCEL, Map.of("input", Map.of("activityId", id, "reason", "下雨")))
                .withoutErrors();

        assertThat(cancelled.text("activityCancel", "activity", "phase")).isEqualTo("CANCELLED");
        assertThat(cancelled.text("activityCancel", "activity", "cancelReason")).isEqualTo("下雨");
        assertThat(listed()).containsExactly(String.valueOf(id));
        assertThat(client.someone().ask(signUp, Map.of("id", id)).refusals("activitySignUp"))
                .containsExactly("CLOSED");
        assertThat(admin.ask(EDIT, Map.of("input", Map.of("activityId", id, "title", "x")))
                        .refusals("activityEdit"))
                .containsExactly("WRONG_STATUS");
    }

    @Test
    void foreignStaffIsAnsweredAsIfTheActivityWereMissing() {
        var id = activities.open(tree.community(), 5);

        for (var document : List.of(EDIT, PUBLISH)) {
            assertThat(neighbour
                            .ask(document, Map.of("input", Map.of("activityId", id)))
                            .body())
                    .isEqualTo(neighbour
                            .ask(document, Map.of("input", Map.of("activityId", 4711)))
                            .body());
        }
        assertThat(neighbour
                        .ask(CANCEL, Map.of("input", Map.of("activityId", id, "reason", "x")))
                        .refusals("activityCancel"))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void aRepeatedDraftIsOneDraft() {
        var input = input();
        input.put("clientRequestId", "draft-1");

        var first = admin.ask(CREATE, Map.of("input", input)).withoutErrors();
        var again = admin.ask(CREATE, Map.of("input", input)).withoutErrors();
        input.put("title", "另一个");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(drafts()).isOne();
        assertThat(admin.ask(CREATE, Map.of("input", input)).errorCodes()).containsExactly("BAD_REQUEST");
        assertThat(drafts()).isOne();
    }

    @Test
    void everyFieldThatIsWrongIsNamedAndNothingIsStored() {
        var wrong = new HashMap<String, List<Object>>();
        wrong.put("title", List.of("", "  ", "长".repeat(61), "两\n行", "\ud83d", "a\u0000b"));
        wrong.put("description", List.of("长".repeat(2001), "\u0007"));
        wrong.put("endsAt", List.of("2030-05-01T01:00:00Z", "2030-04-01T00:00:00Z", "2030-06-30T00:00:00Z"));
        wrong.put("signupClosesAt", List.of("2020-05-01T01:00:00Z", "2030-05-02T01:00:00Z"));
        wrong.put("capacity", List.of(0, -1, 100_001, Integer.MAX_VALUE));
        wrong.put("partyLimit", List.of(0, 11));
        wrong.put("tags", List.of(List.of(""), List.of("a", "a"), List.of("1", "2", "3", "4", "5", "6")));
        wrong.put("organiser", List.of("", "长".repeat(61)));
        wrong.put("contactPhone", List.of("", "call me", "1".repeat(21)));
        wrong.forEach((field, values) -> {
            for (var value : values) {
                var input = input();
                input.put(field, value);
                var answer = admin.ask(CREATE, Map.of("input", input));
                assertThat(answer.refusals("activityCreate"))
                        .as("%s = %s", field, value)
                        .containsExactly("INVALID");
                assertThat(field(answer)).isEqualTo("[\"input\",\"" + field + "\"]");
            }
        });
        for (var place : List.of(
                Map.of("name", ""),
                Map.of(),
                Map.of("name", "礼堂", "latitude", 36.5),
                Map.of("name", "礼堂", "latitude", 91, "longitude", 0))) {
            var input = input();
            input.put("place", place);
            assertThat(admin.ask(CREATE, Map.of("input", input)).refusals("activityCreate"))
                    .containsExactly("INVALID");
        }
        assertThat(drafts()).isZero();
    }

    @Test
    void emojiAreWelcomeInTexts() {
        var input = input();
        input.put("title", "👵🏻".repeat(20) + "聚会");
        input.put("description", "🎉\n第二行");

        var created = admin.ask(CREATE, Map.of("input", input)).withoutErrors();

        assertThat(created.text("activityCreate", "activity", "title")).isEqualTo("👵🏻".repeat(20) + "聚会");
    }

    private static String field(Answer answer) {
        return answer.data("activityCreate", "userErrors").get(0).path("field").toString();
    }

    private Map<String, Object> input() {
        return new HashMap<>(Map.of(
                "organisationId", tree.community().id(),
                "title", "讲座",
                "kind", "LECTURE",
                "startsAt", "2030-05-01T01:00:00Z",
                "endsAt", "2030-05-01T03:00:00Z",
                "capacity", 5,
                "place", Map.of("name", "礼堂")));
    }

    private List<String> listed() {
        return client.nobody().ask(LIST, Map.of("node", tree.community().id())).nodeIds("activities");
    }

    private int drafts() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from activity where organisation_id = ?",
                Integer.class,
                tree.community().id()));
    }
}
