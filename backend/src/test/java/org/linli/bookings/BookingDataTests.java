package org.linli.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class BookingDataTests {

    private final BookingData data;
    private final BookingFixture fixture;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller person;
    private final GraphQlClient.Caller neighbour;

    BookingDataTests(
            BookingData data,
            BookingFixture fixture,
            WishFixture people,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.data = data;
        this.fixture = fixture;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.person = people.withPhone();
        this.neighbour = people.withPhone();
    }

    @Test
    void anExportTellsWhatWasBookedAndForWhom() {
        var room = fixture.room(tree.community());
        var service = fixture.service(tree.community(), 5);
        fixture.service(service, "care", true);
        BookingFixture.bookedOnce(
                person, BookingFixture.roomTime(room, BookingFixture.at(3, "10:00"), BookingFixture.at(3, "11:00")));
        BookingFixture.bookedOnce(
                person,
                BookingFixture.with(BookingFixture.slot(service, BookingFixture.at(2, "16:30")), "careFor", "小明"));

        var exported = data.export(person.personId());

        assertThat(exported).hasSize(2);
        assertThat(exported.getFirst())
                .containsEntry("what", "多功能室")
                .containsEntry("startsAt", BookingFixture.at(3, "10:00").toString())
                .containsEntry("status", "APPROVED")
                .containsEntry("purpose", "合唱排练")
                .containsEntry("people", 1)
                .doesNotContainKey("careFor");
        assertThat(exported.get(1)).containsEntry("what", "一站式服务").containsEntry("careFor", "小明");
    }

    @Test
    void whatHasNotStartedIsFreeForWhoeverWaitsWhenTheAccountIsClosed() {
        var room = fixture.room(tree.community());
        var time = BookingFixture.roomTime(room, BookingFixture.at(3, "10:00"), BookingFixture.at(3, "11:00"));
        var booking = BookingFixture.bookedOnce(person, time);
        assertThat(BookingFixture.refusals(neighbour, "bookingWait", time)).isEmpty();

        erase();
        erase();

        assertThat(fixture.status(booking)).isEqualTo("CANCELLED");
        assertThat(fixture.uses(booking)).isZero();
        var passedOn = jdbc.queryForObject(
                "select id from booking where room_id = ? and live = 1 and person_id = ?",
                Long.class,
                room,
                neighbour.personId());
        assertThat(fixture.uses(passedOn)).isOne();
    }

    @Test
    void whatIsPersonalIsForgottenAndThatItWasStays() {
        var service = fixture.service(tree.community(), 5);
        fixture.service(service, "care", true);
        var over = BookingFixture.bookedOnce(
                person,
                BookingFixture.with(BookingFixture.slot(service, BookingFixture.at(2, "16:30")), "careFor", "小明"));
        fixture.moveTo(over, -90);
        jdbc.update("update booking set status = 'COMPLETED', reason = '原因' where id = ?", over);
        var room = fixture.room(tree.community());
        var taken = BookingFixture.roomTime(room, BookingFixture.at(3, "10:00"), BookingFixture.at(3, "11:00"));
        BookingFixture.bookedOnce(neighbour, taken);
        assertThat(BookingFixture.refusals(person, "bookingWait", taken)).isEmpty();

        erase();

        assertThat(jdbc.queryForMap("select * from booking where id = ?", over))
                .containsEntry("status", "COMPLETED")
                .containsEntry("purpose", "")
                .containsEntry("care_sealed", null)
                .containsEntry("code_sealed", null)
                .containsEntry("reason", null)
                .containsEntry("person_id", person.personId());
        assertThat(jdbc.queryForObject(
                        "select count(*) from booking_wait where person_id = ?", Integer.class, person.personId()))
                .isZero();
        assertThat(data.export(person.personId())).hasSize(1);
    }

    @Test
    void whatOneWaitsForDoesNotComeToWhoeverHasGone() {
        var room = fixture.room(tree.community());
        var time = BookingFixture.roomTime(room, BookingFixture.at(3, "10:00"), BookingFixture.at(3, "11:00"));
        var booking = BookingFixture.bookedOnce(neighbour, time);
        assertThat(BookingFixture.refusals(person, "bookingWait", time)).isEmpty();

        erase();
        assertThat(BookingFixture.refusals(neighbour, "bookingCancel", Map.of("bookingId", booking)))
                .isEmpty();

        assertThat(jdbc.queryForObject(
                        "select count(*) from booking where room_id = ? and live = 1", Integer.class, room))
                .isZero();
    }

    private void erase() {
        transaction.executeWithoutResult(status -> data.erase(person.personId()));
    }
}
