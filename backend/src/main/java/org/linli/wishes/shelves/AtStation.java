package org.linli.wishes.shelves;

/** A wish that can be claimed, and the station where it is handed over. */
public record AtStation(long stationId, long wishId) {}
