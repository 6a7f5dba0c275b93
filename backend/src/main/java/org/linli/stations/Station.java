package org.linli.stations;

import org.jspecify.annotations.Nullable;

/**
 * A place that serves residents. Coordinates are degrees in the datum GCJ-02.
 *
 * @param organisationId the node that runs it
 */
public record Station(
        long id,
        long organisationId,
        StationKind kind,
        StationLevel level,
        String name,
        String address,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String phone) {}
