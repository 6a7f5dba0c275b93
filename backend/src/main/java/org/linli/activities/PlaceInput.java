package org.linli.activities;

import org.jspecify.annotations.Nullable;
import org.linli.stations.Station;
import org.linli.stations.Stations;

/** Where an activity takes place, as staff says it. */
record PlaceInput(
        @Nullable String name,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Long stationId) {

    /** The place itself: what is left out of one in a station is the station's. */
    Place resolve(Stations stations) {
        if (stationId == null) {
            return new Place(name == null ? "" : name, address, latitude, longitude, null);
        }
        var station = stations.find(stationId)
                .orElseThrow(() -> new ActivityRejected(ActivityErrorCode.NOT_FOUND, "input", "place", "stationId"));
        return in(station);
    }

    private Place in(Station station) {
        return new Place(
                name == null ? station.name() : name,
                address == null ? station.address() : address,
                latitude == null ? station.latitude() : latitude,
                longitude == null ? station.longitude() : longitude,
                station.id());
    }
}
