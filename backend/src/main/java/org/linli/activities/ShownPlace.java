package org.linli.activities;

import org.jspecify.annotations.Nullable;
import org.linli.stations.Room;
import org.linli.stations.Station;

/** Where an activity takes place, as an answer shows it. */
record ShownPlace(
        String name,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Station station,
        @Nullable Room room) {

    ShownPlace(Place place, @Nullable Station station, @Nullable Room room) {
        this(place.name(), place.address(), place.latitude(), place.longitude(), station, room);
    }
}
