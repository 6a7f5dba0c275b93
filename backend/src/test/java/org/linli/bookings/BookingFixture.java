package org.linli.bookings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linli.organisation.Organisation;
import org.linli.shared.persistence.Ids;
import org.linli.stations.StationFixture;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Books rooms and slots for tests; the stations are open from 8 to 22 each day. */
@Component
public class BookingFixture {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Map<String, String> SELECTION = Map.of(
            "bookingRequest", "bookings { id status startsAt } skipped { startsAt code }",
            "bookingWait", "waiting { id place }",
            "bookingWaitLeave", "left",
            "roomBlock", "room { id }",
            "roomUnblock", "room { id }");

    private final StationFixture stations;
    private final WishFixture people;
    private final JdbcTemplate jdbc;
    private final Ids ids;

    BookingFixture(StationFixture stations, WishFixture people, JdbcTemplate jdbc, Ids ids) {
        this.stations = stations;
        this.people = people;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** A room for 30 people of a station of its own. */
    public long room(Organisation node) {
        return stations.room(stations.openDaily(node), 30);
    }

    /** A service with slots of half an hour, of a station of its own. */
    public long service(Organisation node, int places) {
        return stations.service(stations.openDaily(node), 30, places);
    }

    /** Changes a column of a room. */
    public void room(long roomId, String column, Object value) {
        jdbc.update("update room set " + column + " = ? where id = ?", value, roomId);
    }

    /** Changes a column of a service. */
    public void service(long serviceId, String column, Object value) {
        jdbc.update("update station_service set " + column + " = ? where id = ?", value, serviceId);
    }

    public void quota(long ownerId, String whose, String period, int most) {
        jdbc.update(
                "insert into booking_quota (owner_id, whose, period, most) values (?, ?, ?, ?)",
                ownerId,
                whose,
                period,
                most);
    }

    /** An instant so many days from today, by the clock in Beijing. */
    public static Instant at(int days, String time) {
        return LocalDate.now(ZONE)
                .plusDays(days)
                .atTime(LocalTime.parse(time))
                .atZone(ZONE)
                .toInstant();
    }

    public static Map<String, Object> roomTime(long roomId, Instant startsAt, Instant endsAt) {
        return Map.of(
                "roomId", roomId, "startsAt", startsAt.toString(), "endsAt", endsAt.toString(), "purpose", "合唱排练");
    }

    public static Map<String, Object> slot(long serviceId, Instant startsAt) {
        return Map.of("serviceId", serviceId, "startsAt", startsAt.toString());
    }

    public static Map<String, Object> with(Map<String, ?> input, String field, Object value) {
        var more = new HashMap<String, Object>(input);
        more.put(field, value);
        return more;
    }

    /** Calls a mutation of bookings. */
    public static Answer call(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        var selection = SELECTION.getOrDefault(mutation, "booking { id status }");
        return caller.ask(
                "mutation ($input: %s) { %s(input: $input) { %s userErrors { code field message } } }"
                        .formatted(type, mutation, selection),
                Map.of("input", input));
    }

    public static List<String> refusals(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return call(caller, mutation, input).refusals(mutation);
    }

    /** Books, and returns the ids of the bookings. */
    public static List<Long> booked(GraphQlClient.Caller caller, Map<String, ?> input) {
        var answer = call(caller, "bookingRequest", input);
        if (!answer.refusals("bookingRequest").isEmpty()) {
            throw new AssertionError(answer.body().toString());
        }
        var ids = new ArrayList<Long>();
        answer.data("bookingRequest", "bookings")
                .forEach(booking -> ids.add(Long.parseLong(booking.path("id").asString())));
        return ids;
    }

    public static long bookedOnce(GraphQlClient.Caller caller, Map<String, ?> input) {
        return booked(caller, input).getFirst();
    }

    public String status(long bookingId) {
        return jdbc.queryForObject("select status from booking where id = ?", String.class, bookingId);
    }

    /** Lets a booking start so many minutes from now, and end an hour after that. */
    public void moveTo(long bookingId, int minutes) {
        jdbc.update(
                """
                update booking set starts_at = now(3) + interval ? minute, ends_at = now(3) + interval ? minute
                 where id = ?
                """,
                minutes,
                minutes + 60,
                bookingId);
    }

    /** How many uses a booking has its room for. */
    public int uses(long bookingId) {
        return jdbc.queryForObject(
                "select count(*) from room_use where kind = 'BOOKING' and reference_id = ?", Integer.class, bookingId);
    }

    /** A booking that staff has to approve, at a station of the node. */
    public long asked(Organisation node, GraphQlClient.Caller person) {
        var room = room(node);
        room(room, "approval", true);
        return bookedOnce(person, roomTime(room, at(2, "10:00"), at(2, "11:00")));
    }

    /** A booking of a room that begins in some minutes. */
    public long begun(Organisation node) {
        var room = room(node);
        var id = bookedOnce(people.withPhone(), roomTime(room, at(2, "10:00"), at(2, "11:00")));
        moveTo(id, 10);
        return id;
    }

    /** A booking of somebody who is looked after and there. */
    public long lookedAfter(Organisation node) {
        var service = service(node, 5);
        service(service, "care", true);
        var id = bookedOnce(people.withPhone(), with(slot(service, at(1, "09:00")), "careFor", "小宝"));
        jdbc.update("update booking set status = 'CHECKED_IN' where id = ?", id);
        return id;
    }

    /** A station of the node with a room that is blocked. */
    public long stationWithBlock(Organisation node) {
        var room = room(node);
        var id = ids.next();
        jdbc.update(
                """
                insert into room_use (id, room_id, kind, reference_id, starts_at, ends_at, free_at, label, created_at)
                values (?, ?, 'BLOCKED', ?, ?, ?, ?, '粉刷墙面', now(3))
                """,
                id,
                room,
                id,
                at(2, "08:00"),
                at(2, "20:00"),
                at(2, "20:00"));
        return stationOf(room);
    }

    public long stationOf(long roomId) {
        return jdbc.queryForObject("select station_id from room where id = ?", Long.class, roomId);
    }

    /** A station of the node with a booking. */
    public long stationWithBooking(Organisation node) {
        return jdbc.queryForObject(
                "select station_id from booking where id = ?", Long.class, asked(node, people.withPhone()));
    }
}
