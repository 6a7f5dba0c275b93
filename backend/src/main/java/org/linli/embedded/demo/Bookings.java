package org.linli.embedded.demo;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people have booked, up to the midnight before the day of loading: what is to come, and what is over. */
final class Bookings {

    /** So long before the start people book, unless that is still to come. */
    private static final int AHEAD_DAYS = 8;

    private final Rows rows;
    private final Stations stations;
    private final People people;
    private final Calendar calendar;
    private final Map<Long, List<Person>> neighbours = new HashMap<>();
    private final Map<Long, Integer> turns = new HashMap<>();

    Bookings(Rows rows, Stations stations, People people, Calendar calendar) {
        this.rows = rows;
        this.stations = stations;
        this.people = people;
        this.calendar = calendar;
    }

    void add(Entry file) {
        file.entries("bookings").forEach(this::addOne);
    }

    private void addOne(Entry entry) {
        var station = entry.text("station");
        var what = entry.has("room")
                ? stations.room(station, entry.text("room"))
                : stations.service(station, entry.text("service"));
        var times = times(entry, what);
        var status = status(entry, what);
        var id = rows.nextId();
        addRow(id, entry, what, booker(entry, what.node()), times, status);
        if (what.isRoom()) {
            rows.add(
                    Table.ROOM_USE,
                    rows.nextId(),
                    what.node().communityId(),
                    what.id(),
                    "BOOKING",
                    id,
                    times.start(),
                    times.end(),
                    times.end().plusMinutes(what.terms().buffer()),
                    times.booked());
        }
    }

    private void addRow(long id, Entry entry, Bookable what, Person person, Times times, String status) {
        var isOver = status.equals("COMPLETED");
        var isDecided = what.terms().approval() && !status.equals("REQUESTED");
        rows.add(
                Table.BOOKING,
                id,
                what.node().communityId(),
                what.station(),
                what.isRoom() ? what.id() : null,
                what.isRoom() ? null : what.id(),
                person.id(),
                home(person).id(),
                organisation(entry, person),
                status,
                times.start(),
                times.end(),
                entry.number("people", 1),
                entry.text("purpose", ""),
                false,
                isDecided ? times.booked().plusHours(3) : null,
                isOver ? times.start().minusMinutes(5) : null,
                isOver ? times.end() : null,
                times.booked(),
                0);
    }

    private static String status(Entry entry, Bookable what) {
        if (entry.number("day") < 0) {
            return "COMPLETED";
        }
        return what.terms().approval() && !entry.has("approved") ? "REQUESTED" : "APPROVED";
    }

    /** On the day, or on the next one further off on which nothing of the demo is in the way. */
    private Times times(Entry entry, Bookable what) {
        var day = entry.number("day");
        while (true) {
            var start = calendar.utc(calendar.today().plusDays(day), LocalTime.parse(entry.text("start")));
            var end = start.plusMinutes(entry.number("minutes"));
            if (!what.isRoom()
                    || isFree(what, start, end.plusMinutes(what.terms().buffer()))) {
                return new Times(start, end, booked(start));
            }
            day += day < 0 ? -1 : 1;
        }
    }

    /** Some days before the start, or in the evening before the day of loading. */
    private LocalDateTime booked(LocalDateTime start) {
        var early = start.minusDays(AHEAD_DAYS);
        var late = calendar.now().minusHours(5);
        return early.isBefore(late) ? early : late;
    }

    private boolean isFree(Bookable room, LocalDateTime start, LocalDateTime freeAt) {
        return rows.of(Table.ACTIVITY).stream()
                        .filter(row -> Long.valueOf(room.station()).equals(value(Table.ACTIVITY, row, "station_id"))
                                && room.place().equals(value(Table.ACTIVITY, row, "place_name")))
                        .noneMatch(row -> overlaps(Table.ACTIVITY, row, "ends_at", start, freeAt))
                && rows.of(Table.ROOM_USE).stream()
                        .filter(row -> value(Table.ROOM_USE, row, "room_id").equals(room.id()))
                        .noneMatch(row -> overlaps(Table.ROOM_USE, row, "free_at", start, freeAt));
    }

    private static boolean overlaps(
            Table table, @Nullable Object[] row, String end, LocalDateTime start, LocalDateTime freeAt) {
        return ((LocalDateTime) value(table, row, "starts_at")).isBefore(freeAt)
                && ((LocalDateTime) value(table, row, end)).isAfter(start);
    }

    private static Object value(Table table, @Nullable Object[] row, String column) {
        var value = row[table.columns().indexOf(column)];
        return value == null ? "" : value;
    }

    /** Somebody by her key, or the next one who lives around the station. */
    private Person booker(Entry entry, Node node) {
        if (entry.has("by")) {
            return people.demo(entry.text("by"));
        }
        var around = neighbours.computeIfAbsent(node.id(), id -> people.around(node).stream()
                .filter(person -> person.home() != null)
                .toList());
        return around.get((turns.merge(node.id(), 1, Integer::sum) - 1) % around.size());
    }

    private static Node home(Person person) {
        if (person.home() == null) {
            throw new IllegalStateException("Who books has to belong to a household");
        }
        return person.home();
    }

    /** The node of this kind that the person has an appointment at. */
    private static @Nullable Long organisation(Entry entry, Person person) {
        return entry.has("for") ? home(person).up(entry.text("for")).id() : null;
    }

    private record Times(LocalDateTime start, LocalDateTime end, LocalDateTime booked) {}
}
