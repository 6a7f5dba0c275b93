package org.linli.embedded.demo;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stations and their rooms. */
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

    private final Rows rows;
    private final Map<String, Place> places = new HashMap<>();
    /** Of each node: a wish station, or the first one. */
    private final Map<Long, Long> usual = new HashMap<>();

    Stations(Rows rows, Tree tree, Entry file) {
        this.rows = rows;
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

    private void add(Node node, Entry station) {
        var id = rows.nextId();
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
                Rows.CREATED,
                0);
        places.put(name, new Place(name, address, latitude, longitude, id));
        usual.putIfAbsent(node.id(), id);
        if (station.text("kind").equals("WISH_STATION")) {
            usual.put(node.id(), id);
        }
        station.entries("rooms").forEach(room -> addRoom(node, id, name, room));
    }

    private void addRoom(Node node, long station, String stationName, Entry room) {
        var name = room.text("name");
        rows.add(
                Table.ROOM,
                rows.nextId(),
                node.communityId(),
                station,
                name,
                room.valueOrNull("capacity"),
                Rows.CREATED,
                0);
        places.put(stationName + "/" + name, new Place(name, null, null, null, station));
    }
}
