package org.linli.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.meetings.MeetingFixture.call;
import static org.linli.meetings.MeetingFixture.id;
import static org.linli.meetings.MeetingFixture.plan;
import static org.linli.meetings.MeetingFixture.refusals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;

/** Meetings from their call to their minutes. */
@LinliTest
class MeetingTests {

    private static final String CODE = "query ($id: ID!) { meeting(id: $id) { code { text digits changesAt } } }";
    private static final String LOOK =
            """
            query ($id: ID!) { meeting(id: $id) { id status title decisions { text passed agendaItem { text } }
              minutes { version text fingerprint } minutesVersions { version } tasks { text }
              viewerInvited viewerReply viewerAttended quorum { reached } agenda { text topicId } } }""";
    private static final String LIST =
            """
            query ($node: ID!, $kind: MeetingKind, $upcoming: Boolean! = true) {
              meetings(organisationId: $node, kind: $kind, upcoming: $upcoming) { edges { node { id } } }
            }""";
    private static final String OWN =
            "query ($upcoming: Boolean! = true) { viewer { meetings(upcoming: $upcoming) { edges { node { id } } } } }";

    private final MeetingFixture fixture;
    private final WishFixture people;
    private final StaffFixture appointments;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller admin;

    MeetingTests(
            MeetingFixture fixture,
            WishFixture people,
            StaffFixture appointments,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.people = people;
        this.appointments = appointments;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.admin = appointments.appointed(Role.COMMUNITY_ADMIN, tree.community());
    }

    @Test
    void aMeetingGoesFromItsCallToItsMinutes() {
        var residents = IntStream.range(0, 3)
                .mapToObj(i -> people.resident(tree.grid()))
                .toList();
        var plan = plan(
                tree.community(),
                "RESIDENT_REPRESENTATIVES",
                "personIds",
                MeetingFixture.personIds(residents),
                "clientRequestId",
                UUID.randomUUID().toString());
        var id = id(admin, plan);
        assertThat(id(admin, plan)).isEqualTo(id);
        var first = residents.getFirst();
        var second = residents.get(1);
        assertThat(own(first, true)).containsExactly(id);
        assertThat(refusals(first, "meetingReply", Map.of("meetingId", id, "reply", "COMING")))
                .isEmpty();
        assertThat(refusals(first, "meetingReply", Map.of("meetingId", id, "reply", "NOT_COMING")))
                .isEmpty();

        assertThat(refusals(admin, "meetingOpen", Map.of("meetingId", id))).isEmpty();
        var code = admin.ask(CODE, Map.of("id", id)).withoutErrors();
        var text = code.text("meeting", "code", "text");
        assertThat(refusals(first, "meetingAttend", Map.of("code", text))).isEmpty();
        assertThat(refusals(first, "meetingAttend", Map.of("code", text))).isEmpty();
        assertThat(decide(id, 1, 0)).containsExactly("NO_QUORUM");
        var digits = admin.ask(CODE, Map.of("id", id)).text("meeting", "code", "digits");
        var attended = call(second, "meetingAttend", Map.of("meetingId", id, "code", digits));
        assertThat(attended.refusals("meetingAttend")).isEmpty();
        assertThat(attended.data("meetingAttend", "meeting", "viewerAttended").asBoolean())
                .isTrue();
        var quorum = attended.data("meetingAttend", "meeting", "quorum");
        assertThat(quorum.toString())
                .isEqualTo("{\"invited\":3,\"invitedPresent\":2,\"invitedNeeded\":2,\"present\":2,\"presentNeeded\":1,"
                        + "\"reached\":true}");
        assertThat(decide(id, 2, 0)).isEmpty();
        assertThat(decide(id, 1, 1)).isEmpty();
        assertThat(refusals(admin, "meetingClose", Map.of("meetingId", id))).containsExactly("NO_MINUTES");
        write(id, "初稿");
        write(id, "议定：楼道不堆物。");
        var task = call(
                admin,
                "meetingTaskAdd",
                Map.of(
                        "meetingId",
                        id,
                        "text",
                        "联系物业",
                        "ownerId",
                        second.personId(),
                        "dueOn",
                        StaffFixture.today().plusDays(7).toString()));
        assertThat(task.refusals("meetingTaskAdd")).isEmpty();
        var taskId = task.data("meetingTaskAdd", "meeting", "tasks")
                .get(0)
                .path("id")
                .asString();
        assertThat(look(people.resident(tree.community()), id)
                        .data("meeting", "minutes")
                        .isNull())
                .isTrue();
        assertThat(look(first, id).data("meeting", "decisions")).isEmpty();

        assertThat(refusals(admin, "meetingClose", Map.of("meetingId", id))).isEmpty();

        var seen = look(people.resident(tree.community()), id);
        assertThat(seen.text("meeting", "minutes", "text")).isEqualTo("议定：楼道不堆物。");
        assertThat(seen.text("meeting", "minutes", "fingerprint"))
                .isEqualTo(jdbc.queryForObject("select sha2('议定：楼道不堆物。', 256)", String.class));
        assertThat(seen.data("meeting", "minutesVersions")).hasSize(2);
        assertThat(seen.data("meeting", "decisions").toString())
                .isEqualTo("[{\"text\":\"每月清理一次\",\"passed\":true,\"agendaItem\":null},"
                        + "{\"text\":\"每月清理一次\",\"passed\":false,\"agendaItem\":null}]");
        assertThat(refusals(second, "meetingTaskFinish", Map.of("taskId", taskId)))
                .isEmpty();
        assertThat(own(second, false)).containsExactly(id);
        assertThat(own(second, true)).isEmpty();
        assertThat(list(second, tree.community().id(), null, false)).containsExactly(id);
        write(id, "议定：楼道不堆物，每月清理。");
        assertThat(fixture.events())
                .contains(new MeetingCalled(id), new MinutesPublished(id, 2), new MinutesPublished(id, 3))
                .doesNotContain(new MinutesPublished(id, 1));
        assertThat(fixture.deeds(tree.community().id()))
                .containsExactly(
                        "meeting-minutes.written",
                        "meeting-task.given",
                        "meeting.called",
                        "meeting.closed",
                        "meeting.decided",
                        "meeting.invited",
                        "meeting.opened");
    }

    @Test
    void whoIsInvitedFollowsFromTheRolesAtTheNodeAndUnderIt() {
        var worker = fixture.under(tree.grid(), Role.GRID_WORKER);
        var head = fixture.under(tree.grid(), Role.BUILDING_HEAD);
        var clerk = fixture.under(tree.community(), Role.STATION_STAFF);
        var street = appointments.appointed(Role.STREET_ADMIN, tree.street());
        fixture.under(tree.sibling(), Role.GRID_WORKER);
        fixture.under(tree.sibling(), Role.BUILDING_HEAD);

        assertThat(invited(id(admin, plan(tree.community(), "GRID_HEADS")))).containsExactly(worker.personId());
        assertThat(invited(id(admin, plan(tree.community(), "COMMUNITY_WORK"))))
                .containsExactlyInAnyOrder(admin.personId(), worker.personId(), clerk.personId());
        assertThat(invited(id(worker, plan(tree.grid(), "BUILDING_HEADS")))).containsExactly(head.personId());
        assertThat(invited(id(street, plan(tree.street(), "JOINT", "personIds", List.of(head.personId())))))
                .containsExactlyInAnyOrder(admin.personId(), head.personId());
        assertThat(invited(id(worker, plan(tree.grid(), "HEARING")))).isEmpty();
        assertThat(invited(id(admin, plan(tree.community(), "EVALUATION", "personIds", List.of(head.personId())))))
                .containsExactly(head.personId());
        assertThat(invited(id(
                        worker, plan(tree.grid(), "STANDING_REPRESENTATIVES", "personIds", List.of(head.personId())))))
                .containsExactly(head.personId());
    }

    @Test
    void laterAppointmentsDoNotChangeWhoCounts() {
        var head = fixture.under(tree.grid(), Role.BUILDING_HEAD);
        var id = id(admin, plan(tree.community(), "BUILDING_HEADS"));

        fixture.under(tree.grid(), Role.BUILDING_HEAD);
        jdbc.update("delete from appointment where person_id = ?", head.personId());

        assertThat(invited(id)).containsExactly(head.personId());
    }

    @Test
    void peopleAreInvitedUntilTheMeetingIsOpen() {
        var one = people.resident(tree.grid());
        var other = people.resident(tree.grid());
        var id = id(admin, plan(tree.community(), "HEARING", "personIds", List.of(one.personId())));
        var both = Map.of("meetingId", id, "personIds", List.of(one.personId(), other.personId()));

        assertThat(refusals(admin, "meetingInvite", both)).isEmpty();

        assertThat(invited(id)).containsExactly(one.personId(), other.personId());
        assertThat(fixture.events()).contains(new MeetingInvited(id, List.of(other.personId())));
        assertThat(refusals(admin, "meetingOpen", Map.of("meetingId", id))).isEmpty();
        assertThat(refusals(admin, "meetingInvite", both)).containsExactly("WRONG_STATUS");
    }

    @Test
    void anyResidentOfTheNodeComesToAHearingAndNobodyElse() {
        var id = fixture.held(tree.grid());
        var code = admin.ask(CODE, Map.of("id", id)).withoutErrors().text("meeting", "code", "text");
        var neighbour = people.resident(tree.grid());

        assertThat(refusals(neighbour, "meetingAttend", Map.of("code", code))).isEmpty();
        assertThat(refusals(people.resident(tree.sibling()), "meetingAttend", Map.of("code", code)))
                .containsExactly("NOT_INVITED");
        assertThat(refusals(people.withPhone(), "meetingAttend", Map.of("code", code)))
                .containsExactly("NOT_INVITED");
        assertThat(jdbc.queryForList(
                        "select person_id from meeting_attendance where meeting_id = ? and not invited",
                        Long.class,
                        id))
                .containsExactly(neighbour.personId());
    }

    @Test
    void nobodyTriesCodesWithoutEnd() {
        var id = fixture.held(tree.grid());
        var guesser = people.resident(tree.grid());
        for (var i = 0; i < 10; i++) {
            assertThat(refusals(guesser, "meetingAttend", Map.of("meetingId", id, "code", "0000000" + i)))
                    .containsExactly("WRONG_CODE");
        }

        assertThat(call(guesser, "meetingAttend", Map.of("meetingId", id, "code", "12345678"))
                        .errorCodes())
                .containsExactly("RATE_LIMITED");
        assertThat(fixture.count("meeting_attendance", id)).isZero();
    }

    @Test
    void staffMarksInTheListWhoCannotScan() {
        var guest = people.resident(tree.grid());
        var id = fixture.held(tree.community());
        fixture.invite(id, guest.personId());
        var input = Map.of("meetingId", id, "personId", guest.personId());

        assertThat(refusals(admin, "meetingAttendanceMark", input)).isEmpty();
        assertThat(refusals(admin, "meetingAttendanceMark", input)).isEmpty();

        var lists = admin.ask(
                        """
                        query ($id: ID!) { meeting(id: $id) {
                          invitations { edges { node { person { id } role reply attendedAt } } }
                          attendance { edges { node { person { id } invited way at } } } } }""",
                        Map.of("id", id))
                .withoutErrors();
        assertThat(lists.data("meeting", "attendance", "edges")).hasSize(1);
        assertThat(lists.data("meeting", "attendance", "edges")
                        .get(0)
                        .path("node")
                        .path("way")
                        .asString())
                .isEqualTo("LIST");
        assertThat(lists.data("meeting", "invitations", "edges")
                        .get(0)
                        .path("node")
                        .path("attendedAt")
                        .isNull())
                .isFalse();
        assertThat(jdbc.queryForObject(
                        "select count(*) from deed where subject_id = ? and action = 'meeting.attendance-marked'",
                        Integer.class,
                        guest.personId()))
                .isEqualTo(2);
    }

    @Test
    void internalMeetingsAreSeenByStaffAndThoseInvited() {
        var worker = fixture.under(tree.grid(), Role.GRID_WORKER);
        var other = fixture.under(tree.grid(), Role.GRID_WORKER);
        jdbc.update("delete from appointment where person_id = ?", other.personId());
        var resident = people.resident(tree.grid());
        var internal = id(admin, plan(tree.community(), "GRID_HEADS"));
        var open = id(admin, plan(tree.community(), "EVALUATION"));

        assertThat(sees(worker, internal)).isTrue();
        assertThat(sees(other, internal)).isFalse();
        assertThat(sees(resident, internal)).isFalse();
        assertThat(sees(resident, open)).isTrue();
        assertThat(list(resident, tree.community().id(), null, true)).containsExactly(open);
        assertThat(list(admin, tree.community().id(), null, true)).containsExactly(internal, open);
        assertThat(list(admin, tree.community().id(), "GRID_HEADS", true)).containsExactly(internal);
        assertThat(list(
                        appointments.appointed(Role.STREET_ADMIN, tree.street()),
                        tree.street().id(),
                        null,
                        true))
                .containsExactly(internal, open);
    }

    @Test
    void residentsElsewhereSeeNothing() {
        var id = fixture.called(tree.community());
        var elsewhere = people.resident(tree.sibling());

        assertThat(sees(elsewhere, id)).isFalse();
        assertThat(sees(people.withPhone(), id)).isFalse();
        assertThat(list(elsewhere, tree.community().id(), null, true)).isEmpty();
        assertThat(list(elsewhere, tree.street().id(), null, true)).isEmpty();
        assertThat(list(people.withPhone(), tree.community().id(), null, true)).isEmpty();
        assertThat(list(elsewhere, 4711, null, true)).isEmpty();
        assertThat(look(admin, 4711).data("meeting").isNull()).isTrue();
    }

    @Test
    void hostsElsewhereFindNothing() {
        var elsewhere = appointments.appointed(Role.COMMUNITY_ADMIN, tree.sibling());
        var id = fixture.held(tree.community());
        var called = fixture.called(tree.community());

        for (var mutation : inputs(id, called).entrySet()) {
            assertThat(refusals(elsewhere, mutation.getKey(), mutation.getValue()))
                    .as(mutation.getKey())
                    .containsExactly("NOT_FOUND");
        }
        assertThat(refusals(elsewhere, "meetingCall", plan(tree.community(), "HEARING")))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(people.withPhone(), "meetingReply", Map.of("meetingId", called, "reply", "COMING")))
                .containsExactly("NOT_FOUND");
        assertThat(elsewhere.ask(CODE, Map.of("id", id)).data("meeting").isNull())
                .isTrue();
    }

    @Test
    void noResidentHoldsMeetingsOrSeesTheCode() {
        var resident = people.resident(tree.grid());
        var id = fixture.held(tree.community());

        for (var mutation : inputs(id, id).entrySet()) {
            if (!mutation.getKey().equals("meetingTaskFinish")) {
                assertThat(call(resident, mutation.getKey(), mutation.getValue())
                                .errorCodes())
                        .as(mutation.getKey())
                        .containsExactly("FORBIDDEN");
            }
        }
        assertThat(resident.ask(CODE, Map.of("id", id)).errorCodes()).containsExactly("FORBIDDEN");
    }

    private Map<String, Map<String, Object>> inputs(long held, long called) {
        var someone = people.resident(tree.grid()).personId();
        return Map.of(
                "meetingInvite", Map.of("meetingId", called, "personIds", List.of(someone)),
                "meetingCancel", Map.of("meetingId", called, "reason", "下雨"),
                "meetingOpen", Map.of("meetingId", called),
                "meetingAttendanceMark", Map.of("meetingId", held, "personId", someone),
                "meetingDecide",
                        Map.of("meetingId", held, "text", "好", "handsFor", 1, "handsAgainst", 0, "abstained", 0),
                "meetingTaskAdd",
                        Map.of(
                                "meetingId",
                                held,
                                "text",
                                "好",
                                "ownerId",
                                someone,
                                "dueOn",
                                StaffFixture.today().toString()),
                "meetingTaskFinish", Map.of("taskId", fixture.task(held, someone)),
                "meetingMinutesWrite", Map.of("meetingId", held, "text", "好"),
                "meetingClose", Map.of("meetingId", held));
    }

    @Test
    void aRoomIsKeptForTheMeetingUntilItIsCalledOff() {
        var room = fixture.room(tree.community());
        var plan = MeetingFixture.without(plan(tree.community(), "HEARING", "roomId", room), "place");
        var id = id(admin, plan);

        assertThat(refusals(admin, "meetingCall", plan)).containsExactly("ROOM_TAKEN");
        assertThat(uses(room)).isOne();
        assertThat(refusals(admin, "meetingCancel", Map.of("meetingId", id, "reason", "停电")))
                .isEmpty();

        assertThat(uses(room)).isZero();
        assertThat(fixture.events()).contains(new MeetingCancelled(id));
        assertThat(look(people.resident(tree.grid()), id).text("meeting", "status"))
                .isEqualTo("CANCELLED");
        id(admin, plan);
        var elsewhere = fixture.room(tree.sibling());
        assertThat(refusals(
                        admin,
                        "meetingCall",
                        MeetingFixture.without(plan(tree.community(), "HEARING", "roomId", elsewhere), "place")))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void theKindsAreTold() {
        var answer = people.withPhone()
                .ask(
                        """
                        { meetingPolicies { kind at conveners invited named open internal quorumParts quorumOf
                          quorumExceeded quorumLeast everyDays } }""")
                .withoutErrors();

        assertThat(answer.data("meetingPolicies")).hasSize(8);
    }

    private int uses(long room) {
        return jdbc.queryForObject(
                "select count(*) from room_use where room_id = ? and kind = 'MEETING'", Integer.class, room);
    }

    private List<String> decide(long id, int handsFor, int handsAgainst) {
        return refusals(
                admin,
                "meetingDecide",
                Map.of(
                        "meetingId", id,
                        "text", "每月清理一次",
                        "handsFor", handsFor,
                        "handsAgainst", handsAgainst,
                        "abstained", 0));
    }

    private void write(long id, String text) {
        assertThat(refusals(admin, "meetingMinutesWrite", Map.of("meetingId", id, "text", text)))
                .isEmpty();
    }

    private static Answer look(GraphQlClient.Caller caller, long id) {
        return caller.ask(LOOK, Map.of("id", id)).withoutErrors();
    }

    private static boolean sees(GraphQlClient.Caller caller, long id) {
        return !look(caller, id).data("meeting").isNull();
    }

    private static List<Long> list(GraphQlClient.Caller caller, long nodeId, String kind, boolean upcoming) {
        var variables = kind == null
                ? Map.of("node", nodeId, "upcoming", upcoming)
                : Map.of("node", nodeId, "upcoming", upcoming, "kind", kind);
        return caller.ask(LIST, variables).nodeIds("meetings").stream()
                .map(Long::valueOf)
                .toList();
    }

    private static List<Long> own(GraphQlClient.Caller caller, boolean upcoming) {
        return caller.ask(OWN, Map.of("upcoming", upcoming)).nodeIds("viewer", "meetings").stream()
                .map(Long::valueOf)
                .toList();
    }

    private List<Long> invited(long meetingId) {
        return jdbc.queryForList(
                "select person_id from meeting_invitation where meeting_id = ? order by id", Long.class, meetingId);
    }
}
