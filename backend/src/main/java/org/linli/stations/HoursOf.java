package org.linli.stations;

import java.time.ZoneId;

/**
 * Whose hours are asked for.
 *
 * @param id the station, or a room or service of it
 * @param stationId the station, whose hours count where a service has none of its own
 * @param zone of the clock on the wall
 */
public record HoursOf(long id, long stationId, ZoneId zone) {}
