package org.linli.stations;

import org.jspecify.annotations.Nullable;

/**
 * A room of a station.
 *
 * @param capacity how many people it takes; null when not known
 * @param equipment what is in it, with line feeds between
 * @param notice what users have to heed; null when nothing is said
 */
public record Room(
        long id, long stationId, String name, @Nullable Integer capacity, String equipment, @Nullable String notice) {}
