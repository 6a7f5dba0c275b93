package org.linli.notifications.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.notifications.NotificationFixture;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.shared.secrets.Secrets;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class CallTests {

    private static final String LIST =
            """
            query ($node: ID!, $first: Int! = 20, $after: String) {
              callList(organisationId: $node, first: $first, after: $after) {
                edges { node { id name phone text since building { id name } buildingHead { id nickname } } }
                pageInfo { hasNextPage endCursor }
              }
            }""";
    private static final String DONE =
            """
            mutation ($id: ID!, $outcome: CallOutcome!) {
              callDone(input: {callId: $id, outcome: $outcome}) { callId userErrors { code message field } }
            }""";
    private static final String REVEAL =
            """
            mutation ($id: ID!, $requestId: ID) {
              callReveal(input: {callId: $id, clientRequestId: $requestId}) { phone userErrors { code message field } }
            }""";
    private static final String READ_ALL = "mutation { notificationsRead(input: {}) { userErrors { code } } }";

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final CallFixture calls;
    private final NotificationFixture notifications;
    private final Organisations organisations;
    private final Secrets secrets;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller worker;

    CallTests(
            GraphQlClient client,
            StaffFixture staff,
            CallFixture calls,
            NotificationFixture notifications,
            Organisations organisations,
            Secrets secrets,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.staff = staff;
        this.calls = calls;
        this.notifications = notifications;
        this.organisations = organisations;
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.worker = staff.appointed(Role.GRID_WORKER, tree.grid());
    }

    @Test
    void theListGoesBuildingByBuildingWithItsHeadAndWhatToTell() {
        var one = building("1号楼");
        var two = building("2号楼");
        var head = staff.appointed(Role.BUILDING_HEAD, one);
        var inTwo = resident(two);
        var inOne = resident(one);
        var laterInOne = resident(one);
        var callInTwo = calls.open(inTwo, tree.community());
        var callInOne = calls.open(inOne, tree.community());
        var laterCallInOne = calls.open(laterInOne, tree.community());

        var list = worker.ask(LIST, Map.of("node", tree.grid().id()));

        assertThat(list.nodeIds("callList")).isEqualTo(texts(callInOne, laterCallInOne, callInTwo));
        var first = list.data("callList", "edges").get(0).path("node");
        assertThat(first.path("building").path("name").asString()).isEqualTo("1号楼");
        assertThat(first.path("buildingHead").path("id").asString()).isEqualTo(Long.toString(head.personId()));
        assertThat(first.path("phone").asString()).isEqualTo("138****8000");
        assertThat(first.path("text").asString()).startsWith("您报名的“健康知识讲座”");
        assertThat(list.data("callList", "edges")
                        .get(2)
                        .path("node")
                        .path("buildingHead")
                        .isNull())
                .isTrue();
        assertThat(head.ask(LIST, Map.of("node", one.id())).nodeIds("callList"))
                .isEqualTo(texts(callInOne, laterCallInOne));
        assertThat(head.ask(LIST, Map.of("node", tree.grid().id())).nodeIds("callList"))
                .isEmpty();
    }

    @Test
    void theListIsPaged() {
        var building = building("3号楼");
        var ids = List.of(
                calls.open(resident(building), tree.community()),
                calls.open(resident(building), tree.community()),
                calls.open(tree.grid()));
        var all = worker.ask(LIST, Map.of("node", tree.grid().id())).nodeIds("callList");

        var first = worker.ask(LIST, Map.of("node", tree.grid().id(), "first", 2));
        var after = first.text("callList", "pageInfo", "endCursor");
        var second = worker.ask(LIST, Map.of("node", tree.grid().id(), "first", 2, "after", after));

        assertThat(all).hasSize(3).containsExactlyInAnyOrderElementsOf(texts(ids.get(0), ids.get(1), ids.get(2)));
        assertThat(first.nodeIds("callList")).isEqualTo(all.subList(0, 2));
        assertThat(second.nodeIds("callList")).isEqualTo(all.subList(2, 3));
        assertThat(second.data("callList", "pageInfo", "hasNextPage").asBoolean())
                .isFalse();
    }

    @Test
    void whatHangsElsewhereAnswersLikeWhatIsNotThere() {
        var foreign = calls.open(tree.sibling());

        assertThat(worker.ask(LIST, Map.of("node", tree.sibling().id())).nodeIds("callList"))
                .isEmpty();
        assertThat(worker.ask(LIST, Map.of("node", 4711)).nodeIds("callList")).isEmpty();
        assertThat(worker.ask(REVEAL, Map.of("id", foreign)).body())
                .isEqualTo(worker.ask(REVEAL, Map.of("id", 4711)).body());
        assertThat(worker.ask(DONE, Map.of("id", foreign, "outcome", "TOLD")).refusals("callDone"))
                .containsExactly("NOT_FOUND");
        assertThat(client.someone().ask(LIST, Map.of("node", tree.grid().id())).errorCodes())
                .containsExactly("FORBIDDEN");
        var station = staff.appointed(Role.STATION_STAFF, tree.grid());
        assertThat(station.ask(REVEAL, Map.of("id", foreign)).errorCodes()).containsExactly("FORBIDDEN");
    }

    @Test
    void refusalsSpeakTheViewersLanguage() {
        assertThat(message(worker.ask(DONE, Map.of("id", 4711, "outcome", "TOLD"))))
                .isEqualTo("没有找到这通电话，它可能已有人打过，请刷新名单。");
        assertThat(message(worker.askInEnglish(DONE, Map.of("id", 4711, "outcome", "TOLD"))))
                .startsWith("There is no such call.");
    }

    @Test
    void aLookAtThePhoneNumberIsOnRecordAndStoredNowhere() {
        var person = resident(building("4号楼"));
        var call = calls.open(person, tree.community());
        var request = UUID.randomUUID().toString();

        var first = worker.ask(REVEAL, Map.of("id", call, "requestId", request)).withoutErrors();
        var repeated =
                worker.ask(REVEAL, Map.of("id", call, "requestId", request)).withoutErrors();

        assertThat(first.text("callReveal", "phone")).isEqualTo("13800138000");
        assertThat(repeated.body()).isEqualTo(first.body());
        assertThat(deeds(person, "phone.revealed")).containsExactly(worker.personId());
        var outcome = jdbc.queryForObject(
                "select outcome from request_outcome where person_id = ? and request_id = ?",
                String.class,
                worker.personId(),
                request);
        assertThat(outcome).isNotNull().doesNotContain("13800138000", "phone");
    }

    @Test
    void whoeverWasToldOrCannotBeCalledLeavesTheList() {
        var told = calls.open(tree.grid());
        var gone = calls.open(tree.grid());
        var silent = calls.open(tree.grid());

        for (var outcome :
                Map.of(told, "TOLD", gone, "UNREACHABLE", silent, "NO_ANSWER").entrySet()) {
            var done = worker.ask(DONE, Map.of("id", outcome.getKey(), "outcome", outcome.getValue()));
            assertThat(done.refusals("callDone")).isEmpty();
            assertThat(done.text("callDone", "callId")).isEqualTo(Long.toString(outcome.getKey()));
        }

        assertThat(worker.ask(LIST, Map.of("node", tree.grid().id())).nodeIds("callList"))
                .isEqualTo(texts(silent));
        assertThat(worker.ask(DONE, Map.of("id", told, "outcome", "TOLD")).refusals("callDone"))
                .containsExactly("NOT_FOUND");
        var person = jdbc.queryForObject("select person_id from phone_call where id = ?", Long.class, told);
        assertThat(deeds(Objects.requireNonNull(person), "call.finished")).containsExactly(worker.personId());
    }

    @Test
    void whoeverReadsItHerselfNeedNotBeCalled() {
        var person = client.someone();
        calls.open(person.personId(), tree.grid());

        person.ask(READ_ALL).withoutErrors();

        assertThat(worker.ask(LIST, Map.of("node", tree.grid().id())).nodeIds("callList"))
                .isEmpty();
    }

    @Test
    void theSameNewsPutsAPersonOnTheListOnce() {
        var person = client.someone().personId();
        calls.open(person, tree.grid());
        notifications.tellUrgently(person, tree.grid());

        assertThat(worker.ask(LIST, Map.of("node", tree.grid().id())).nodeIds("callList"))
                .hasSize(1);
    }

    private Organisation building(String name) {
        return organisations.add(tree.grid(), OrganisationKind.BUILDING, name);
    }

    /** Somebody with a phone number who lives in the building. */
    private long resident(Organisation building) {
        var person = client.someone().personId();
        var household = organisations.add(building, OrganisationKind.HOUSEHOLD, "101");
        jdbc.update(
                """
                update person set community_id = ?, household_id = ?, phone_sealed = ?, phone_masked = '138****8000'
                 where id = ?
                """,
                tree.community().id(),
                household.id(),
                secrets.seal(person, "phone", "13800138000"),
                person);
        return person;
    }

    private List<Long> deeds(long subject, String action) {
        return jdbc.queryForList(
                "select actor_id from deed where subject_id = ? and action = ?", Long.class, subject, action);
    }

    private static List<String> texts(Long... ids) {
        return Arrays.stream(ids).map(Object::toString).toList();
    }

    private static String message(Answer answer) {
        return answer.data("callDone", "userErrors").get(0).path("message").asString();
    }
}
