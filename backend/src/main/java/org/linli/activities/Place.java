package org.linli.activities;

import org.jspecify.annotations.Nullable;

/**
 * Where an activity takes place. Coordinates are degrees in the datum GCJ-02.
 *
 * @param stationId the station, when it is in one
 * @param roomId the room of it that the activity occupies; null when it occupies none
 */
record Place(
        String name,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Long stationId,
        @Nullable Long roomId) {}
