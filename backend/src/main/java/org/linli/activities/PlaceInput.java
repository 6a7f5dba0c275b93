package org.linli.activities;

import org.jspecify.annotations.Nullable;

/** Where an activity takes place, as staff says it. */
record PlaceInput(
        @Nullable String name,
        @Nullable String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Long stationId,
        @Nullable Long roomId) {}
