package org.linli.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.bookings.BookingFixture.at;
import static org.linli.bookings.BookingFixture.bookedOnce;
import static org.linli.bookings.BookingFixture.refusals;
import static org.linli.bookings.BookingFixture.roomTime;
import static org.linli.bookings.BookingFixture.slot;
import static org.linli.bookings.BookingFixture.with;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;

/** What staff does with the bookings of its stations. */
@LinliTest
class StaffBookingTests {

    private static final String DESK =
            """
            query ($id: ID!, $status: BookingStatus, $day: Date) {
              stationBookings(stationId: $id, status: $status, day: $day) {
                edges { node { id status purpose careFor person { id } service { name } room { name } } }
              }
            }""";

    private static final String BLOCKS =
            """
            query ($id: ID!, $first: Int!, $after: String) {
              roomBlocks(stationId: $id, first: $first, after: $after) {
                edges { node { id startsAt endsAt reason room { id } } }
                pageInfo { endCursor hasNextPage }
              }
            }""";

    private final BookingFixture fixture;
    private final WishFixture people;
    private final StaffFixture appointments;
    private final BookingClock clock;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller staff;
    private final GraphQlClient.Caller neighbour;
    private final long room;

    StaffBookingTests(
            BookingFixture fixture,
            WishFixture people,
            StaffFixture appointments,
            BookingClock clock,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.people = people;
        this.appointments = appointments;
        this.clock = clock;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.staff = appointments.appointed(Role.STATION_STAFF, tree.community());
        this.neighbour = people.withPhone();
        this.room = fixture.room(tree.community());
    }

    @Test
    void whatNeedsApprovalIsKeptUntilStaffAnswers() {
        fixture.room(room, "approval", true);
        var id = bookedOnce(neighbour, time(3));
        assertThat(fixture.status(id)).isEqualTo("REQUESTED");
        assertThat(refusals(people.withPhone(), "bookingRequest", time(3))).containsExactly("TAKEN");
        assertThat(desk(staff, "REQUESTED")).containsExactly(String.valueOf(id));

        assertThat(refusals(staff, "bookingApprove", Map.of("bookingId", id))).isEmpty();

        assertThat(fixture.status(id)).isEqualTo("APPROVED");
        assertThat(refusals(staff, "bookingApprove", Map.of("bookingId", id))).containsExactly("WRONG_STATUS");
        var other = bookedOnce(neighbour, time(4));
        assertThat(refusals(staff, "bookingReject", Map.of("bookingId", other, "reason", "")))
                .containsExactly("INVALID");
        assertThat(refusals(staff, "bookingReject", Map.of("bookingId", other, "reason", "当天检修")))
                .isEmpty();
        assertThat(fixture.status(other)).isEqualTo("REJECTED");
        assertThat(fixture.uses(other)).isZero();
        assertThat(jdbc.queryForList(
                        "select action from deed where subject_id = ? and action like 'booking.%' order by action",
                        String.class, neighbour.personId()))
                .containsExactly("booking.approved", "booking.refused");
    }

    @Test
    void aSeriesIsApprovedAsAWhole() {
        fixture.room(room, "approval", true);
        var ids = BookingFixture.booked(neighbour, with(time(1), "weeks", 3));

        assertThat(refusals(staff, "bookingApprove", Map.of("bookingId", ids.getFirst(), "wholeSeries", true)))
                .isEmpty();

        assertThat(ids).allSatisfy(id -> assertThat(fixture.status(id)).isEqualTo("APPROVED"));
    }

    @Test
    void staffElsewhereAndOnesOwnBookingAreTurnedAway() {
        fixture.room(room, "approval", true);
        var id = bookedOnce(neighbour, time(3));
        var elsewhere = appointments.appointed(Role.STATION_STAFF, tree.sibling());
        var own = appointments.appointed(Role.COMMUNITY_ADMIN, tree.community());
        jdbc.update("update person set level = 'RESIDENT' where id = ?", own.personId());
        var ownId = bookedOnce(own, time(5));

        assertThat(refusals(elsewhere, "bookingApprove", Map.of("bookingId", id)))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(elsewhere, "bookingApprove", Map.of("bookingId", 1)))
                .containsExactly("NOT_FOUND");
        assertThat(desk(elsewhere, null)).isEmpty();
        assertThat(refusals(own, "bookingApprove", Map.of("bookingId", ownId))).containsExactly("OWN_BOOKING");
        assertThat(refusals(staff, "bookingApprove", Map.of("bookingId", ownId)))
                .isEmpty();
    }

    @Test
    void whoHasAnAppointmentBooksForItsOrganisationAndSoItIsToldToBoth() {
        var community = tree.community().id();
        var own = appointments.appointed(Role.COMMUNITY_ADMIN, tree.community());
        jdbc.update("update person set level = 'RESIDENT' where id = ?", own.personId());
        var id = bookedOnce(own, with(time(3), "organisationId", community));

        assertThat(own.ask("query ($id: ID!) { booking(id: $id) { organisation { id } } }", Map.of("id", id))
                        .text("booking", "organisation", "id"))
                .isEqualTo(Long.toString(community));
        var card = staff.ask(
                "query ($id: ID!) { stationBookings(stationId: $id) { edges { node { organisation { id } } } } }",
                Map.of("id", fixture.stationOf(room)));
        assertThat(card.withoutErrors()
                        .data("stationBookings", "edges")
                        .get(0)
                        .path("node")
                        .path("organisation")
                        .path("id")
                        .asString())
                .isEqualTo(Long.toString(community));
        assertThat(refusals(
                        own,
                        "bookingRequest",
                        with(time(4), "organisationId", tree.sibling().id())))
                .containsExactly("NOT_FOUND");
    }

    @Test
    void whoIsThereIsCheckedInAndWhoIsNotLosesTheRoom() {
        var there = bookedOnce(neighbour, time(1));
        var late = bookedOnce(neighbour, roomTime(room, at(1, "14:00"), at(1, "15:00")));
        assertThat(refusals(staff, "bookingCheckIn", Map.of("bookingId", there)))
                .containsExactly("WRONG_STATUS");
        fixture.moveTo(there, 10);
        fixture.moveTo(late, -20);

        assertThat(refusals(staff, "bookingCheckIn", Map.of("bookingId", there)))
                .isEmpty();
        clock.release();

        assertThat(fixture.status(there)).isEqualTo("CHECKED_IN");
        assertThat(fixture.status(late)).isEqualTo("RELEASED");
        assertThat(fixture.uses(late)).isZero();
        fixture.moveTo(there, -90);
        clock.close();
        assertThat(fixture.status(there)).isEqualTo("COMPLETED");
    }

    @Test
    void aSlotThatNobodyHasComeToIsANoShowAndWhatNobodyAnsweredIsRefused() {
        var service = fixture.service(tree.community(), 3);
        var missed = bookedOnce(neighbour, slot(service, at(1, "09:00")));
        fixture.room(room, "approval", true);
        var unanswered = bookedOnce(neighbour, time(3));
        fixture.moveTo(missed, -90);
        fixture.moveTo(unanswered, -1);

        clock.release();
        clock.close();

        assertThat(fixture.status(missed)).isEqualTo("NO_SHOW");
        assertThat(fixture.status(unanswered)).isEqualTo("REJECTED");
    }

    @Test
    void aReminderIsSentOnceADayBefore() {
        var id = bookedOnce(neighbour, time(3));
        jdbc.update("update booking set created_at = now(3) - interval 5 day where id = ?", id);
        fixture.moveTo(id, 23 * 60);

        clock.remind();
        var reminded = jdbc.queryForObject("select reminded_at from booking where id = ?", String.class, id);
        clock.remind();

        assertThat(reminded).isNotNull();
        assertThat(jdbc.queryForObject("select reminded_at from booking where id = ?", String.class, id))
                .isEqualTo(reminded);
    }

    @Test
    void staffNeedsARoomOnlyWithNoticeAndKeepsAnotherOne() {
        fixture.room(room, "buffer_minutes", 15);
        var soon = bookedOnce(neighbour, time(1));
        var later = bookedOnce(neighbour, time(4));
        var instead = Map.of(
                "reason", "街道会议", "roomId", room, "startsAt", at(4, "15:00").toString());

        assertThat(refusals(
                        appointments.appointed(Role.STATION_STAFF, tree.sibling()),
                        "bookingOutrank",
                        with(instead, "bookingId", later)))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(staff, "bookingOutrank", with(instead, "bookingId", soon)))
                .containsExactly("TOO_SHORT_NOTICE");
        assertThat(refusals(
                        staff,
                        "bookingOutrank",
                        with(
                                with(instead, "bookingId", later),
                                "startsAt",
                                at(4, "23:00").toString())))
                .containsExactly("CLOSED");
        assertThat(refusals(staff, "bookingOutrank", with(instead, "bookingId", later)))
                .isEmpty();

        assertThat(fixture.status(later)).isEqualTo("OUTRANKED");
        var replacement = jdbc.queryForObject("select replacement_id from booking where id = ?", Long.class, later);
        assertThat(fixture.status(replacement)).isEqualTo("APPROVED");
        assertThat(fixture.uses(replacement)).isOne();
        assertThat(refusals(people.withPhone(), "bookingRequest", time(4))).containsExactly("TAKEN");
        assertThat(refusals(neighbour, "bookingCancel", Map.of("bookingId", replacement)))
                .isEmpty();
    }

    @Test
    void staffNeedsARoomWhoseBufferHasGrownSince() {
        var first = bookedOnce(neighbour, time(4));
        bookedOnce(people.withPhone(), roomTime(room, at(4, "11:00"), at(4, "12:00")));
        fixture.room(room, "buffer_minutes", 30);

        assertThat(refusals(
                        staff,
                        "bookingOutrank",
                        Map.of(
                                "bookingId",
                                first,
                                "reason",
                                "街道会议",
                                "roomId",
                                room,
                                "startsAt",
                                at(4, "16:00").toString())))
                .isEmpty();

        assertThat(fixture.status(first)).isEqualTo("OUTRANKED");
        assertThat(refusals(people.withPhone(), "bookingRequest", time(4))).containsExactly("TAKEN");
    }

    @Test
    void aBlockedRoomIsNotBookedUntilItIsGivenFree() {
        var block = Map.of(
                "roomId",
                room,
                "startsAt",
                at(2, "08:00").toString(),
                "endsAt",
                at(2, "20:00").toString(),
                "reason",
                "粉刷墙面");
        var elsewhere = appointments.appointed(Role.STATION_STAFF, tree.sibling());
        assertThat(refusals(elsewhere, "roomBlock", block)).containsExactly("NOT_FOUND");
        assertThat(refusals(staff, "roomBlock", block)).isEmpty();

        assertThat(refusals(neighbour, "bookingRequest", time(2))).containsExactly("TAKEN");
        assertThat(refusals(staff, "roomBlock", block)).containsExactly("TAKEN");
        var free = Map.of("roomId", room, "startsAt", at(2, "08:00").toString());
        assertThat(refusals(staff, "roomUnblock", free)).isEmpty();
        assertThat(refusals(staff, "roomUnblock", free)).containsExactly("NOT_FOUND");
        bookedOnce(neighbour, time(2));
    }

    @Test
    void whatIsKeptFromUseIsListedByItsStartUntilItIsOverOrGivenFree() {
        var later = block(3, "走廊检修");
        block(2, "粉刷墙面");
        bookedOnce(neighbour, time(1));
        var taken = bookedOnce(neighbour, time(4));
        var instead = Map.of(
                "bookingId",
                taken,
                "reason",
                "街道会议",
                "roomId",
                room,
                "startsAt",
                at(5, "10:00").toString());
        assertThat(refusals(staff, "bookingOutrank", instead)).isEmpty();

        assertThat(reasons(blocks(staff, 10, null))).containsExactly("粉刷墙面", "走廊检修", "工作人员使用");
        var page = blocks(staff, 1, null);
        assertThat(page.data("roomBlocks", "edges")
                        .get(0)
                        .path("node")
                        .path("room")
                        .path("id")
                        .asString())
                .isEqualTo(Long.toString(room));
        assertThat(reasons(blocks(staff, 5, page.text("roomBlocks", "pageInfo", "endCursor"))))
                .containsExactly("走廊检修", "工作人员使用");
        assertThat(reasons(blocks(appointments.appointed(Role.STATION_STAFF, tree.sibling()), 10, null)))
                .isEmpty();

        assertThat(refusals(staff, "roomUnblock", Map.of("roomId", room, "startsAt", later)))
                .isEmpty();
        jdbc.update(
                "update room_use set starts_at = now(3) - interval 2 hour, ends_at = now(3) - interval 1 hour,"
                        + " free_at = now(3) + interval 1 hour where room_id = ? and label = '粉刷墙面'",
                room);

        assertThat(reasons(blocks(staff, 10, null))).containsExactly("工作人员使用");
    }

    private String block(int days, String reason) {
        var start = at(days, "08:00").toString();
        var end = at(days, "20:00").toString();
        assertThat(refusals(
                        staff, "roomBlock", Map.of("roomId", room, "startsAt", start, "endsAt", end, "reason", reason)))
                .isEmpty();
        return start;
    }

    private Answer blocks(GraphQlClient.Caller caller, int first, String after) {
        var variables = new HashMap<String, Object>();
        variables.put("id", fixture.stationOf(room));
        variables.put("first", first);
        variables.put("after", after);
        return caller.ask(BLOCKS, variables).withoutErrors();
    }

    private static List<String> reasons(Answer answer) {
        var found = new ArrayList<String>();
        answer.data("roomBlocks", "edges")
                .forEach(edge -> found.add(edge.path("node").path("reason").asString()));
        return found;
    }

    @Test
    void aConfidentialBookingIsTheCounsellorsAlone() {
        var service = fixture.service(tree.community(), 3);
        fixture.service(service, "confidential", true);
        fixture.service(service, "counsellor_id", staff.personId());
        var colleague = appointments.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var id = bookedOnce(neighbour, slot(service, at(1, "09:00")));
        var station = jdbc.queryForObject("select station_id from station_service where id = ?", Long.class, service);

        assertThat(list(colleague, station, null)).isEmpty();
        assertThat(refusals(colleague, "bookingCheckIn", Map.of("bookingId", id)))
                .containsExactly("NOT_FOUND");
        assertThat(list(staff, station, null)).containsExactly(String.valueOf(id));
    }

    @Test
    void onlyTheCodeOfTheGuardianEndsCare() {
        var service = fixture.service(tree.community(), 3);
        fixture.service(service, "care", true);
        var id = bookedOnce(neighbour, with(slot(service, at(1, "09:00")), "careFor", "小宝"));
        var code = neighbour
                .ask("query ($id: ID!) { booking(id: $id) { pickUpCode } }", Map.of("id", id))
                .text("booking", "pickUpCode");
        assertThat(refusals(staff, "bookingPickUp", Map.of("bookingId", id, "code", code)))
                .containsExactly("WRONG_STATUS");
        fixture.moveTo(id, -90);
        jdbc.update("update booking set status = 'CHECKED_IN' where id = ?", id);
        clock.close();
        assertThat(fixture.status(id)).as("nobody goes home by the clock").isEqualTo("CHECKED_IN");
        var wrong = code.equals("000000") ? "000001" : "000000";
        var elsewhere = appointments.appointed(Role.STATION_STAFF, tree.sibling());
        for (var i = 0; i < 6; i++) {
            assertThat(refusals(elsewhere, "bookingPickUp", Map.of("bookingId", id, "code", wrong)))
                    .containsExactly("NOT_FOUND");
        }

        assertThat(refusals(staff, "bookingPickUp", Map.of("bookingId", id, "code", wrong)))
                .containsExactly("WRONG_CODE");
        assertThat(refusals(staff, "bookingPickUp", Map.of("bookingId", id, "code", code)))
                .isEmpty();
        assertThat(fixture.status(id)).isEqualTo("COMPLETED");
        for (var i = 0; i < 2; i++) {
            refusals(staff, "bookingPickUp", Map.of("bookingId", id, "code", wrong));
        }
        assertThat(BookingFixture.call(staff, "bookingPickUp", Map.of("bookingId", id, "code", code))
                        .errorCodes())
                .containsExactly("RATE_LIMITED");
    }

    private Map<String, Object> time(int days) {
        return roomTime(room, at(days, "10:00"), at(days, "11:00"));
    }

    private List<String> desk(GraphQlClient.Caller caller, String status) {
        return list(caller, jdbc.queryForObject("select station_id from room where id = ?", Long.class, room), status);
    }

    private static List<String> list(GraphQlClient.Caller caller, long stationId, String status) {
        Map<String, Object> variables =
                status == null ? Map.of("id", stationId) : Map.of("id", stationId, "status", status);
        return caller.ask(DESK, variables).nodeIds("stationBookings");
    }
}
