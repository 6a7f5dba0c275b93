package org.linli.bookings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.bookings.BookingFixture.at;
import static org.linli.bookings.BookingFixture.booked;
import static org.linli.bookings.BookingFixture.bookedOnce;
import static org.linli.bookings.BookingFixture.call;
import static org.linli.bookings.BookingFixture.refusals;
import static org.linli.bookings.BookingFixture.roomTime;
import static org.linli.bookings.BookingFixture.slot;
import static org.linli.bookings.BookingFixture.with;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;

/** What residents can book, and what becomes of it. */
@LinliTest
class BookingTests {

    private static final String BOOKING =
            """
            query ($id: ID!) {
              booking(id: $id) {
                id status purpose people cancellable reason pickUpCode careFor room { name } service { name }
                station { name } replacement { id } seriesId
              }
            }""";
    private static final String DAYS =
            """
            query ($id: ID!, $from: Date) {
              room(id: $id) { days(from: $from, first: 3) { date open { startsAt endsAt } taken { startsAt endsAt } } }
            }""";

    private final BookingFixture fixture;
    private final WishFixture people;
    private final GraphQlClient client;
    private final TreeFixture.Tree tree;
    private final long room;

    BookingTests(BookingFixture fixture, WishFixture people, GraphQlClient client, TreeFixture trees) {
        this.fixture = fixture;
        this.people = people;
        this.client = client;
        this.tree = trees.create();
        this.room = fixture.room(tree.community());
    }

    @Test
    void aRoomIsBookedShownAndTakenBack() {
        var neighbour = people.withPhone();
        var id = bookedOnce(neighbour, roomTime(room, at(1, "09:00"), at(1, "10:30")));

        var booking = neighbour.ask(BOOKING, Map.of("id", id)).withoutErrors();
        assertThat(booking.text("booking", "status")).isEqualTo("APPROVED");
        assertThat(booking.text("booking", "purpose")).isEqualTo("合唱排练");
        assertThat(booking.data("booking", "cancellable").asBoolean()).isTrue();
        assertThat(booking.data("booking", "pickUpCode").isNull()).isTrue();
        assertThat(people.withPhone()
                        .ask(BOOKING, Map.of("id", id))
                        .data("booking")
                        .isNull())
                .isTrue();
        assertThat(taken()).containsExactly(at(1, "09:00") + " " + at(1, "10:30"));

        assertThat(refusals(neighbour, "bookingCancel", Map.of("bookingId", id)))
                .isEmpty();

        assertThat(fixture.status(id)).isEqualTo("CANCELLED");
        assertThat(fixture.uses(id)).isZero();
        assertThat(taken()).isEmpty();
        assertThat(refusals(neighbour, "bookingCancel", Map.of("bookingId", id)))
                .containsExactly("WRONG_STATUS");
    }

    @Test
    void twoBookingsOfARoomNeverOverlapAndTheBufferPassesBetweenThem() {
        fixture.room(room, "buffer_minutes", 15);
        bookedOnce(people.withPhone(), roomTime(room, at(1, "10:00"), at(1, "11:00")));
        var other = people.withPhone();

        for (var time :
                List.of("09:30 10:15", "10:15 10:45", "09:00 12:00", "10:45 11:30", "11:00 12:00", "09:00 10:00")) {
            var input = roomTime(room, at(1, time.substring(0, 5)), at(1, time.substring(6)));
            assertThat(refusals(other, "bookingRequest", input)).as(time).containsExactly("TAKEN");
        }
        booked(other, roomTime(room, at(1, "11:15"), at(1, "12:00")));
        booked(other, roomTime(room, at(1, "08:45"), at(1, "09:45")));
    }

    @Test
    void eachRuleSaysWhatIsWrong() {
        var someone = people.withPhone();
        fixture.room(room, "notice_minutes", 120);
        fixture.room(room, "horizon_days", 7);

        assertThat(attempt(someone, "22:00", "23:00")).containsExactly("CLOSED");
        assertThat(attempt(someone, "10:05", "11:05")).containsExactly("TIME_DOES_NOT_FIT");
        assertThat(attempt(someone, "10:00", "15:00")).containsExactly("TIME_DOES_NOT_FIT");
        assertThat(attempt(someone, "11:00", "10:00")).containsExactly("INVALID");
        assertThat(attempt(client.someone(), "10:00", "11:00")).containsExactly("LEVEL_TOO_LOW");
        var usual = roomTime(room, at(1, "10:00"), at(1, "11:00"));
        assertThat(refusals(someone, "bookingRequest", with(usual, "people", 31)))
                .containsExactly("NOT_ENOUGH_PLACES");
        assertThat(refusals(someone, "bookingRequest", with(usual, "people", 0)))
                .containsExactly("INVALID");
        fixture.room(room, "capacity", null);
        assertThat(refusals(someone, "bookingRequest", with(usual, "people", 100_000)))
                .containsExactly("INVALID");
        assertThat(refusals(someone, "bookingWait", with(usual, "people", 100_000)))
                .containsExactly("INVALID");
        assertThat(refusals(someone, "bookingRequest", with(usual, "purpose", "")))
                .containsExactly("INVALID");
        assertThat(refusals(someone, "bookingRequest", with(usual, "careFor", "小宝")))
                .containsExactly("CARE_NAME_NEEDED");
        assertThat(refusals(
                        someone,
                        "bookingRequest",
                        with(usual, "organisationId", tree.community().id())))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(someone, "bookingRequest", with(usual, "serviceId", 1)))
                .containsExactly("INVALID");
        assertThat(refusals(someone, "bookingRequest", roomTime(1, at(1, "10:00"), at(1, "11:00"))))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(someone, "bookingRequest", roomTime(room, at(8, "10:00"), at(8, "11:00"))))
                .containsExactly("TOO_EARLY");
        assertThat(refusals(someone, "bookingRequest", roomTime(room, at(-1, "10:00"), at(-1, "11:00"))))
                .containsExactly("TOO_LATE");
        fixture.room(room, "bookable", false);
        assertThat(refusals(someone, "bookingRequest", usual)).containsExactly("NOT_BOOKABLE");
    }

    private List<String> attempt(GraphQlClient.Caller caller, String from, String until) {
        return refusals(caller, "bookingRequest", roomTime(room, at(1, from), at(1, until)));
    }

    @Test
    void aSeriesIsAllOrNothingUnlessConflictsAreSkippedAndListed() {
        bookedOnce(people.withPhone(), roomTime(room, at(15, "09:00"), at(15, "10:00")));
        var choir = people.withPhone();
        var weekly = with(roomTime(room, at(1, "09:00"), at(1, "10:00")), "weeks", 4);

        assertThat(refusals(choir, "bookingRequest", weekly)).containsExactly("TAKEN");
        assertThat(choir.ask("{ viewer { bookings { edges { node { id } } } } }")
                        .nodeIds("viewer", "bookings"))
                .isEmpty();
        var answer = call(choir, "bookingRequest", with(weekly, "skipConflicts", true));

        assertThat(answer.refusals("bookingRequest")).isEmpty();
        assertThat(answer.data("bookingRequest", "bookings").size()).isEqualTo(3);
        assertThat(answer.data("bookingRequest", "skipped").toString())
                .contains(at(15, "09:00").toString())
                .contains("TAKEN");
        var first = answer.data("bookingRequest", "bookings").path(0).path("id").asString();
        assertThat(refusals(choir, "bookingCancel", Map.of("bookingId", first, "wholeSeries", true)))
                .isEmpty();
        answer.data("bookingRequest", "bookings").forEach(booking -> assertThat(
                        fixture.status(Long.parseLong(booking.path("id").asString())))
                .isEqualTo("CANCELLED"));
    }

    @Test
    void aRepeatedRequestIsOneBooking() {
        var someone = people.withPhone();
        var input = with(roomTime(room, at(1, "09:00"), at(1, "10:00")), "clientRequestId", "once");

        assertThat(booked(someone, input)).isEqualTo(booked(someone, input));
    }

    @Test
    void aSlotHasSoManyPlacesAndAPersonIsInItOnce() {
        var service = fixture.service(tree.community(), 2);
        var start = at(1, "09:30");
        var one = people.withPhone();
        bookedOnce(one, slot(service, start));

        assertThat(refusals(one, "bookingRequest", slot(service, start))).containsExactly("ALREADY_BOOKED");
        assertThat(refusals(people.withPhone(), "bookingRequest", with(slot(service, start), "people", 2)))
                .containsExactly("NOT_ENOUGH_PLACES");
        bookedOnce(people.withPhone(), slot(service, start));
        assertThat(refusals(people.withPhone(), "bookingRequest", slot(service, start)))
                .containsExactly("TAKEN");
        assertThat(refusals(one, "bookingRequest", slot(service, at(1, "09:45"))))
                .containsExactly("TIME_DOES_NOT_FIT");
        assertThat(refusals(
                        one,
                        "bookingRequest",
                        with(
                                slot(service, at(1, "10:00")),
                                "endsAt",
                                at(20_000, "10:00").toString())))
                .containsExactly("TIME_DOES_NOT_FIT");
        assertThat(refusals(one, "bookingRequest", slot(service, at(1, "21:45"))))
                .containsExactly("CLOSED");
        var day = client.nobody()
                .ask(
                        """
                        query ($id: ID!, $from: Date) {
                          stationService(id: $id) { days(from: $from, first: 1) { slots { startsAt free left } } }
                        }""",
                        Map.of(
                                "id",
                                service,
                                "from",
                                start.atZone(BookingFixture.ZONE).toLocalDate().toString()))
                .withoutErrors()
                .data("stationService", "days")
                .path(0)
                .path("slots");
        assertThat(day.size()).isEqualTo(28);
        assertThat(day.path(3).toString()).contains("\"free\":false").contains("\"left\":0");
        assertThat(day.path(4).toString()).contains("\"free\":true").contains("\"left\":2");
    }

    @Test
    void aQuotaCountsThePersonsOrTheHouseholdsBookings() {
        fixture.quota(room, "PERSON", "DAY", 1);
        fixture.quota(room, "HOUSEHOLD", "WEEK", 2);
        var household = tree.grid().id();
        var one = people.resident(tree.grid(), household);
        var other = people.resident(tree.grid(), household);
        var monday = at(14, "09:00")
                .atZone(BookingFixture.ZONE)
                .toLocalDate()
                .getDayOfWeek()
                .getValue();
        var first = 14 + 8 - monday;
        booked(one, roomTime(room, at(first, "09:00"), at(first, "10:00")));

        assertThat(refusals(one, "bookingRequest", roomTime(room, at(first, "11:00"), at(first, "12:00"))))
                .containsExactly("QUOTA_USED");
        booked(other, roomTime(room, at(first, "11:00"), at(first, "12:00")));
        assertThat(refusals(one, "bookingRequest", roomTime(room, at(first + 6, "09:00"), at(first + 6, "10:00"))))
                .containsExactly("QUOTA_USED");
        booked(one, roomTime(room, at(first + 7, "09:00"), at(first + 7, "10:00")));
    }

    @Test
    void whoWaitsGetsWhatBecomesFreeInTheOrderOfTheLine() {
        var holder = people.withPhone();
        var first = people.withPhone();
        var second = people.withPhone();
        var time = roomTime(room, at(1, "09:00"), at(1, "10:00"));
        assertThat(refusals(first, "bookingWait", time)).containsExactly("FREE");
        var id = bookedOnce(holder, time);
        assertThat(call(first, "bookingWait", time)
                        .data("bookingWait", "waiting", "place")
                        .asInt())
                .isEqualTo(1);
        assertThat(call(second, "bookingWait", time)
                        .data("bookingWait", "waiting", "place")
                        .asInt())
                .isEqualTo(2);
        assertThat(refusals(second, "bookingWait", time)).containsExactly("ALREADY_BOOKED");

        assertThat(refusals(holder, "bookingCancel", Map.of("bookingId", id))).isEmpty();

        assertThat(statuses(first)).containsExactly("APPROVED");
        assertThat(statuses(second)).isEmpty();
        var waits = second.ask("{ viewer { bookingWaits { id place room { id } } } }")
                .withoutErrors()
                .data("viewer", "bookingWaits");
        assertThat(waits.size()).isOne();
        assertThat(waits.path(0).path("place").asInt()).isOne();
        var wait = waits.path(0).path("id").asString();
        assertThat(refusals(first, "bookingWaitLeave", Map.of("waitId", wait))).containsExactly("NOT_FOUND");
        assertThat(refusals(second, "bookingWaitLeave", Map.of("waitId", wait))).isEmpty();
        assertThat(second.ask("{ viewer { bookingWaits { id } } }")
                        .data("viewer", "bookingWaits")
                        .size())
                .isZero();
    }

    @Test
    void ofAConfidentialServiceNobodyButTheCounsellorLearns() {
        var service = fixture.service(tree.community(), 1);
        fixture.service(service, "confidential", true);
        fixture.service(service, "counsellor_id", people.withPhone().personId());
        var someone = people.withPhone();
        bookedOnce(someone, slot(service, at(1, "09:00")));

        var day = client.nobody()
                .ask(
                        "query ($id: ID!) { stationService(id: $id) { days(first: 2) { slots { free left } } } }",
                        Map.of("id", service))
                .withoutErrors();

        assertThat(day.body().toString()).contains("\"left\":null").doesNotContain("\"left\":0");
    }

    @Test
    void whoIsLookedAfterIsNamedAndPickedUpWithTheCodeOfTheGuardian() {
        var service = fixture.service(tree.community(), 5);
        fixture.service(service, "care", true);
        var guardian = people.withPhone();
        assertThat(refusals(guardian, "bookingRequest", slot(service, at(1, "09:00"))))
                .containsExactly("CARE_NAME_NEEDED");

        var id = bookedOnce(guardian, with(slot(service, at(1, "09:00")), "careFor", "小宝"));

        var booking = guardian.ask(BOOKING, Map.of("id", id)).withoutErrors();
        assertThat(booking.text("booking", "careFor")).isEqualTo("小宝");
        assertThat(booking.text("booking", "pickUpCode")).matches("[0-9]{6}");
    }

    private List<String> statuses(GraphQlClient.Caller caller) {
        var statuses = new ArrayList<String>();
        caller.ask("{ viewer { bookings { edges { node { status } } } } }")
                .withoutErrors()
                .data("viewer", "bookings", "edges")
                .forEach(edge -> statuses.add(edge.path("node").path("status").asString()));
        return statuses;
    }

    /** What is taken tomorrow. */
    private List<String> taken() {
        var tomorrow = at(1, "00:00")
                .plus(Duration.ofHours(1))
                .atZone(BookingFixture.ZONE)
                .toLocalDate();
        var spans = new ArrayList<String>();
        client.nobody()
                .ask(DAYS, Map.of("id", room, "from", tomorrow.toString()))
                .withoutErrors()
                .data("room", "days")
                .path(0)
                .path("taken")
                .forEach(span -> spans.add(span.path("startsAt").asString() + " "
                        + span.path("endsAt").asString()));
        return spans;
    }
}
