package org.linli.stations;

/** Levels that run stations. */
enum StationLevel {
    /** Run by the district. */
    DISTRICT,
    /** Run by a street. */
    STREET,
    /** Run by a community. */
    COMMUNITY
}
