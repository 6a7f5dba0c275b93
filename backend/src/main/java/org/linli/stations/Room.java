package org.linli.stations;

import org.jspecify.annotations.Nullable;

/** A room of a station. */
record Room(long id, long stationId, String name, @Nullable Integer capacity) {}
