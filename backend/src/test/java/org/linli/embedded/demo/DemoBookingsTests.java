package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DemoDatabaseExtension.class)
class DemoBookingsTests {

    private final DemoDatabaseFixture database;

    DemoBookingsTests(DemoDatabaseFixture database) {
        this.database = database;
    }

    @Test
    void somethingWaitsSomethingIsSureAndSomethingIsOver() {
        assertThat(database.loaded().queryForList("select distinct status from booking order by status", String.class))
                .containsExactly("APPROVED", "COMPLETED", "REQUESTED");
        assertThat(database.number("select count(distinct b.status) from booking b join person p on p.id = b.person_id"
                        + " where p.openid = 'oSIM_resident'"))
                .isEqualTo(3);
        assertThat(database.number("select count(distinct station_id) from booking where status = 'REQUESTED'"))
                .isGreaterThanOrEqualTo(4);
        assertThat(database.number("select count(*) from booking where organisation_id is not null"))
                .isPositive();
    }

    @Test
    void whatIsOverIsBeforeTodayAndWhatIsNotIsAfterIt() {
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        requireNone("booking where (status = 'COMPLETED') <> (date(ends_at + interval 8 hour) < '" + today + "')");
        requireNone("booking where status <> 'COMPLETED' and date(starts_at + interval 8 hour) <= '" + today + "'");
        requireNone("booking where (status = 'COMPLETED') <> (checked_in_at is not null) or not ended_at <=> "
                + "if(status = 'COMPLETED', ends_at, null)");
        requireNone("booking where created_at > utc_timestamp() or created_at >= starts_at or decided_at < created_at"
                + " or decided_at > utc_timestamp() or decided_at >= starts_at");
    }

    @Test
    void eachBookingOfARoomHasItsTimeAndNoTwoTimesOverlap() {
        requireNone(
                """
                booking b left join room_use u on u.kind = 'BOOKING' and u.reference_id = b.id
                  left join room r on r.id = b.room_id
                 where (b.room_id is null) <> (u.id is null)
                    or u.id is not null and (u.room_id <> b.room_id or u.starts_at <> b.starts_at or u.ends_at <> b.ends_at
                       or u.free_at <> b.ends_at + interval r.buffer_minutes minute or u.label is not null)""");
        requireNone("room_use u join room_use v on v.room_id = u.room_id and v.id <> u.id"
                + " and u.starts_at < v.free_at and v.starts_at < u.free_at");
        requireNone(
                """
                room_use u join room r on r.id = u.room_id
                  join activity a on a.station_id = r.station_id and a.place_name = r.name
                 where a.starts_at < u.free_at and u.starts_at < a.ends_at""");
        requireNone("room_use where kind <> 'BOOKING'");
    }

    @Test
    void bookingsFitIntoTheTermsOfWhatIsBooked() {
        requireNone(
                """
                booking b join room r on r.id = b.room_id
                 where not r.bookable or b.people > r.capacity or r.station_id <> b.station_id or b.purpose = ''
                    or timestampdiff(minute, b.starts_at, b.ends_at) not between r.shortest_minutes and r.longest_minutes
                    or b.created_at > b.starts_at - interval r.notice_minutes minute
                    or b.starts_at > b.created_at + interval r.horizon_days day
                    or (b.status = 'REQUESTED') > r.approval or (b.decided_at is not null) > r.approval""");
        requireNone(
                """
                booking b join station_service v on v.id = b.service_id
                 where v.station_id <> b.station_id or v.confidential or v.care
                    or timestampdiff(minute, b.starts_at, b.ends_at) <> v.slot_minutes or b.people > v.places""");
        requireNone(
                """
                booking b join person p on p.id = b.person_id
                 where p.level <> 'RESIDENT' or not p.household_id <=> b.household_id""");
        requireNone(
                """
                booking b where b.organisation_id is not null and not exists
                  (select 1 from appointment a where a.person_id = b.person_id and a.organisation_id = b.organisation_id)""");
    }

    /** Holidays apart, which the demo does not know. */
    @Test
    void bookingsAreInTheHoursOfTheirStation() {
        requireNone(
                """
                booking b where not exists
                  (select 1 from opening_hours h
                    where h.owner_id = b.station_id and h.day = weekday(b.starts_at + interval 8 hour) + 1
                      and h.opens_minute <= hour(b.starts_at + interval 8 hour) * 60 + minute(b.starts_at)
                      and h.closes_minute >= hour(b.ends_at + interval 8 hour) * 60 + minute(b.ends_at)
                      and (b.service_id is null
                           or mod(hour(b.starts_at + interval 8 hour) * 60 + minute(b.starts_at) - h.opens_minute, 30) = 0))""");
        requireNone("booking b join station_day d on d.station_id = b.station_id and d.spans = ''"
                + " and d.day = date(b.starts_at + interval 8 hour)");
    }

    /** Whatever day of the week the demo is made on. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void eachDayOfTheWeekHasTheSameBookings(int later) {
        var rows = RowsFixture.of(RowsFixture.DAY.plusDays(later));

        assertThat(statuses(rows)).isEqualTo(statuses(RowsFixture.of(RowsFixture.DAY)));
        assertThat(rows.all(Table.ROOM_USE)).hasSizeGreaterThan(12);
    }

    private static List<Object> statuses(RowsFixture rows) {
        return rows.all(Table.BOOKING).stream().map(row -> row.get("status")).toList();
    }

    private void requireNone(String where) {
        assertThat(database.number("select count(*) from " + where)).as(where).isZero();
    }
}
