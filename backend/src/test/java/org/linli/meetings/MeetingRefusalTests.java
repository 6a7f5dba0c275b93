package org.linli.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.meetings.MeetingFixture.plan;
import static org.linli.meetings.MeetingFixture.without;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;

/** What is refused, and that the refusal says what to do in both languages. */
@LinliTest
class MeetingRefusalTests {

    private final MeetingFixture fixture;
    private final WishFixture people;
    private final StaffFixture appointments;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller admin;
    private final EnumSet<MeetingErrorCode> seen = EnumSet.noneOf(MeetingErrorCode.class);

    MeetingRefusalTests(MeetingFixture fixture, WishFixture people, StaffFixture appointments, TreeFixture trees) {
        this.fixture = fixture;
        this.people = people;
        this.appointments = appointments;
        this.tree = trees.create();
        this.admin = appointments.appointed(Role.COMMUNITY_ADMIN, tree.community());
    }

    /** But TOO_MANY_INVITED, for which it takes 501 people. */
    @Test
    void eachRuleIsRefusedInWordsThatSayWhatToDo() {
        refuseCalls();
        refuseBeforeOpening();
        refuseWhileOpen();

        assertThat(EnumSet.complementOf(seen)).containsExactly(MeetingErrorCode.TOO_MANY_INVITED);
    }

    private void refuseCalls() {
        var community = tree.community();
        var now = Instant.now();
        refuse("NOT_FOUND", "meetingCall", plan(tree.sibling(), "HEARING"));
        refuse("WRONG_NODE", "meetingCall", plan(tree.grid(), "RESIDENT_REPRESENTATIVES"));
        refuse("NOBODY_INVITED", "meetingCall", plan(community, "RESIDENT_REPRESENTATIVES"));
        refuse("NOT_NAMED", "meetingCall", plan(community, "GRID_HEADS", "personIds", List.of(admin.personId())));
        refuse(
                "NOT_INVITABLE",
                "meetingCall",
                plan(
                        community,
                        "HEARING",
                        "personIds",
                        List.of(people.resident(tree.sibling()).personId())));
        refuse("NOT_INVITABLE", "meetingCall", plan(community, "HEARING", "personIds", List.of(4711)));
        var worker = appointments.appointed(Role.GRID_WORKER, tree.grid());
        refuse(worker, "NOT_CONVENER", "meetingCall", plan(tree.grid(), "EVALUATION"));
        refuse("INVALID", "meetingCall", plan(community, "HEARING", "title", ""));
        refuse("INVALID", "meetingCall", plan(community, "HEARING", "title", "议".repeat(61)));
        refuse("INVALID", "meetingCall", without(plan(community, "HEARING"), "place"));
        refuse("INVALID", "meetingCall", plan(community, "HEARING", "roomId", 4711));
        refuse("NOT_FOUND", "meetingCall", without(plan(community, "HEARING", "roomId", 4711), "place"));
        refuse("INVALID", "meetingCall", plan(community, "HEARING", "startsAt", now.minusSeconds(60)));
        refuse(
                "INVALID",
                "meetingCall",
                plan(
                        community,
                        "HEARING",
                        "endsAt",
                        now.plus(Duration.ofHours(13)).toString()));
        refuse("INVALID", "meetingCall", plan(community, "HEARING", "agenda", List.of()));
        refuse(
                "INVALID",
                "meetingCall",
                plan(community, "HEARING", "agenda", Collections.nCopies(21, Map.of("text", "好"))));
        refuse(
                "NOT_FOUND",
                "meetingCall",
                plan(community, "HEARING", "agenda", List.of(Map.of("text", "好", "topicId", 4711))));
        refuse(
                "INVALID",
                "meetingCall",
                plan(
                        community,
                        "HEARING",
                        "personIds",
                        LongStream.range(0, 101).boxed().toList()));
        refuseTakenRoom();
    }

    private void refuseTakenRoom() {
        var room = fixture.room(tree.community());
        var plan = without(plan(tree.community(), "HEARING", "roomId", room), "place");
        MeetingFixture.id(admin, plan);
        refuse("ROOM_TAKEN", "meetingCall", plan);
    }

    private void refuseBeforeOpening() {
        var late = fixture.called(tree.community(), MeetingKind.HEARING, Duration.ofHours(2));
        refuse("TOO_EARLY", "meetingOpen", Map.of("meetingId", late));
        refuse("WRONG_STATUS", "meetingClose", Map.of("meetingId", late));
        refuse("WRONG_STATUS", "meetingMinutesWrite", Map.of("meetingId", late, "text", "好"));
        refuse("WRONG_STATUS", "meetingAttendanceMark", Map.of("meetingId", late, "personId", 1));
        refuse("INVALID", "meetingCancel", Map.of("meetingId", late, "reason", ""));
        refuse("INVALID", "meetingInvite", Map.of("meetingId", late, "personIds", List.of()));
    }

    private void refuseWhileOpen() {
        var id = fixture.held(tree.community());
        refuse("WRONG_STATUS", "meetingCancel", Map.of("meetingId", id, "reason", "下雨"));
        refuse("WRONG_STATUS", "meetingOpen", Map.of("meetingId", id));
        refuse("WRONG_CODE", "meetingAttend", Map.of("meetingId", id, "code", "00000000"));
        refuse("WRONG_CODE", "meetingAttend", Map.of("code", "00000000"));
        refuse("WRONG_CODE", "meetingAttend", Map.of("meetingId", 4711, "code", "00000000"));
        refuse("NOT_INVITED", "meetingAttendanceMark", Map.of("meetingId", id, "personId", 4711));
        refuse("NO_QUORUM", "meetingDecide", hands(id, 1));
        refuse("NO_MINUTES", "meetingClose", Map.of("meetingId", id));
        refuse("NOT_INVITED", "meetingTaskAdd", task(id, 4711, 1));
        fixture.invite(id, admin.personId());
        refuse("INVALID", "meetingTaskAdd", task(id, admin.personId(), -1));
        refuse("NOT_FOUND", "meetingTaskFinish", Map.of("taskId", 4711));
        var quorate = fixture.quorate(tree.community());
        refuse("TOO_MANY_HANDS", "meetingDecide", hands(quorate, 6));
        refuse("INVALID", "meetingDecide", hands(quorate, -1));
        var foreign = new HashMap<>(hands(quorate, 1));
        foreign.put("agendaItemId", 4711);
        refuse("NOT_FOUND", "meetingDecide", foreign);
        for (var i = 0; i < 50; i++) {
            assertThat(MeetingFixture.refusals(admin, "meetingDecide", hands(quorate, 3)))
                    .isEmpty();
        }
        refuse("TOO_MANY", "meetingDecide", hands(quorate, 3));
    }

    private static Map<String, Object> hands(long id, int handsFor) {
        return Map.of("meetingId", id, "text", "好", "handsFor", handsFor, "handsAgainst", 0, "abstained", 0);
    }

    private static Map<String, Object> task(long id, long ownerId, int days) {
        return Map.of(
                "meetingId",
                id,
                "text",
                "联系物业",
                "ownerId",
                ownerId,
                "dueOn",
                StaffFixture.today().plusDays(days).toString());
    }

    private void refuse(String code, String mutation, Map<String, ?> input) {
        refuse(admin, code, mutation, input);
    }

    private void refuse(GraphQlClient.Caller caller, String code, String mutation, Map<String, ?> input) {
        var chinese = MeetingFixture.call(caller, mutation, input);
        assertThat(chinese.refusals(mutation)).as("%s %s", mutation, input).containsExactly(code);
        var english = caller.askInEnglish(MeetingFixture.document(mutation), Map.of("input", input));
        assertThat(english.refusals(mutation)).containsExactly(code);
        var told = english.data(mutation, "userErrors").get(0).path("message").asString();
        assertThat(told).endsWith(".").matches("[\\x20-\\x7e]+").doesNotContain("{");
        assertThat(chinese.data(mutation, "userErrors").get(0).path("message").asString())
                .endsWith("。")
                .doesNotContain("{");
        seen.add(MeetingErrorCode.valueOf(code));
    }
}
