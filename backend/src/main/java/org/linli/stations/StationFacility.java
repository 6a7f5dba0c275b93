package org.linli.stations;

/** What there is at stations. */
public enum StationFacility {
    /** Drinking water. */
    WATER,
    /** Toilet. */
    TOILET,
    /** Toilet for wheelchairs. */
    ACCESSIBLE_TOILET,
    /** Lift. */
    LIFT,
    /** Ramp. */
    RAMP,
    /** Wireless network. */
    WIFI,
    /** Sockets to charge a phone. */
    CHARGING,
    /** Microwave oven. */
    MICROWAVE,
    /** First aid. */
    FIRST_AID,
    /** Books. */
    BOOKS,
    /** Place to rest. */
    SEATS,
    /** Parking. */
    PARKING,
    /** Room for mothers with babies 母婴室. */
    NURSING_ROOM
}
