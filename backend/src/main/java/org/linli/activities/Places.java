package org.linli.activities;

import org.jspecify.annotations.Nullable;
import org.linli.stations.Room;
import org.linli.stations.Rooms;
import org.linli.stations.Station;
import org.linli.stations.Stations;
import org.springframework.stereotype.Component;

/** Completes what staff says of a place: what is left out of one in a station is the station's, or the room's. */
@Component
class Places {

    private final Stations stations;
    private final Rooms rooms;

    Places(Stations stations, Rooms rooms) {
        this.stations = stations;
        this.rooms = rooms;
    }

    Place of(PlaceInput input) {
        var room = input.roomId() == null ? null : rooms.find(input.roomId()).orElseThrow(() -> notFound("roomId"));
        var stationId = input.stationId() == null && room != null ? Long.valueOf(room.stationId()) : input.stationId();
        if (stationId == null) {
            var name = input.name() == null ? "" : input.name();
            return new Place(name, input.address(), input.latitude(), input.longitude(), null, null);
        }
        if (room != null && room.stationId() != stationId) {
            throw notFound("roomId");
        }
        return in(stations.find(stationId).orElseThrow(() -> notFound("stationId")), room, input);
    }

    private static Place in(Station station, @Nullable Room room, PlaceInput input) {
        var called = room == null ? station.name() : room.name();
        return new Place(
                input.name() == null ? called : input.name(),
                input.address() == null ? station.address() : input.address(),
                input.latitude() == null ? station.latitude() : input.latitude(),
                input.longitude() == null ? station.longitude() : input.longitude(),
                station.id(),
                input.roomId());
    }

    private static ActivityRejected notFound(String field) {
        return new ActivityRejected(ActivityErrorCode.NOT_FOUND, "input", "place", field);
    }
}
