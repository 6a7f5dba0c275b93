package org.linli.embedded.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stations, with their hours, their rooms and what they offer. */
final class Stations {

    /** A place for activities: a room of a station, a station, or somewhere else. */
    record Place(
            String name,
            @Nullable String address,
            @Nullable Object latitude,
            @Nullable Object longitude,
            @Nullable Long stationId) {

        Place room(String room) {
            return new Place(room, address, latitude, longitude, stationId);
        }
    }

    private static final int SMALLEST_TO_BOOK = 10;
    private static final int SMALLEST_TO_ASK = 60;

    private final Rows rows;
    private final Entry file;
    private final StationHours hours;
    private final Offers offers;
    private final Map<String, Bookable> rooms = new HashMap<>();
    private final Map<String, Place> places = new HashMap<>();
    /** Of each node: a wish station, or the first one. */
    private final Map<Long, Long> usual = new HashMap<>();

    Stations(Rows rows, Tree tree, People people, Entry file, LocalDate today) {
        this.rows = rows;
        this.file = file;
        this.hours = new StationHours(rows, file.entry("hours"), today);
        this.offers = new Offers(rows, people, hours, file.entry("terms"));
        for (var group : file.entries("stations")) {
            var node = tree.node(group.text("at"));
            group.entries("stations").forEach(station -> add(node, station));
        }
    }

    /** Where a pattern of activities takes place; {@code usual} is the station of those that do not say. */
    Place place(Entry pattern, String usual) {
        if (pattern.has("place")) {
            var place = pattern.entry("place");
            return new Place(place.text("name"), place.textOrNull("address"), null, null, null);
        }
        var name = pattern.text("station", usual);
        var station = places.get(name);
        if (station == null) {
            throw new IllegalStateException("No station is called " + name);
        }
        return pattern.has("room") ? found(name, station, pattern.text("room")) : station;
    }

    /** The id of a station. */
    long station(String name) {
        var place = places.get(name);
        if (place == null || place.stationId() == null) {
            throw new IllegalStateException("No station is called " + name);
        }
        return place.stationId();
    }

    /** The id of a station of the node where wishes are handed over; null where there is none. */
    @Nullable
    Long anyAt(Node node) {
        return usual.get(node.id());
    }

    private Place found(String station, Place at, String room) {
        if (!places.containsKey(station + "/" + room)) {
            throw new IllegalStateException("No room of " + station + " is called " + room);
        }
        return at.room(room);
    }

    /** A room that can be booked. */
    Bookable room(String station, String room) {
        var found = rooms.get(station + "/" + room);
        if (found == null) {
            throw new IllegalStateException("No room of " + station + " that can be booked is called " + room);
        }
        return found;
    }

    /** A service whose slots can be booked. */
    Bookable service(String station, String service) {
        return offers.find(station, service);
    }

    private void add(Node node, Entry station) {
        var id = rows.nextId();
        var name = station.text("name");
        var kind = station.text("kind");
        var usually = file.entry("usually").entry(kind);
        addRow(node, id, station, usually);
        hours.add(node, id, id, station.text("hours", usually.text("hours")));
        station.entries("exceptions").forEach(exception -> hours.addException(node, id, exception));
        station.entries("rooms").forEach(room -> addRoom(node, id, name, room));
        station.entries("services").forEach(service -> offers.add(node, id, name, service));
        usual.putIfAbsent(node.id(), id);
        if (kind.equals("WISH_STATION")) {
            usual.put(node.id(), id);
        }
    }

    private void addRow(Node node, long id, Entry station, Entry usually) {
        var name = station.text("name");
        var address = station.text("address");
        var latitude = station.valueOrNull("latitude");
        var longitude = station.valueOrNull("longitude");
        rows.add(
                Table.STATION,
                id,
                node.communityId(),
                node.id(),
                node.path(),
                station.text("kind"),
                node.kind(),
                name,
                address,
                latitude,
                longitude,
                station.textOrNull("phone"),
                station.textOrNull("partner"),
                station.textOrNull("code"),
                station.valueOrNull("accessible"),
                String.join(",", (station.has("facilities") ? station : usually).texts("facilities")),
                Rows.CREATED,
                0);
        places.put(name, new Place(name, address, latitude, longitude, id));
    }

    /** Rooms for gatherings can be booked; the large ones need approval. */
    private static @Nullable String byCapacity(Entry room) {
        var capacity = room.number("capacity", 0);
        if (capacity < SMALLEST_TO_BOOK) {
            return null;
        }
        return capacity < SMALLEST_TO_ASK ? "free" : "asked";
    }

    private void addRoom(Node node, long station, String stationName, Entry room) {
        var id = rows.nextId();
        var name = room.text("name");
        var terms = Terms.of(file.entry("terms"), room.has("book") ? room.text("book") : byCapacity(room));
        rows.add(
                Table.ROOM,
                id,
                node.communityId(),
                station,
                name,
                room.valueOrNull("capacity"),
                String.join("\n", room.texts("equipment")),
                room.textOrNull("notice"),
                terms.bookable(),
                terms.approval(),
                terms.level(),
                terms.shortest(),
                terms.longest(),
                terms.notice(),
                terms.horizon(),
                terms.buffer(),
                Rows.CREATED,
                0);
        terms.addQuotas(rows, node, id);
        if (terms.bookable()) {
            rooms.put(stationName + "/" + name, new Bookable(id, node, station, name, terms));
        }
        places.put(stationName + "/" + name, new Place(name, null, null, null, station));
    }
}
