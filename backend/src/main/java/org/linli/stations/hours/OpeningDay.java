package org.linli.stations.hours;

/** Days that have hours. */
enum OpeningDay {
    /** Monday. */
    MONDAY,
    /** Tuesday. */
    TUESDAY,
    /** Wednesday. */
    WEDNESDAY,
    /** Thursday. */
    THURSDAY,
    /** Friday. */
    FRIDAY,
    /** Saturday. */
    SATURDAY,
    /** Sunday. */
    SUNDAY,
    /** Every official holiday, whatever weekday it is. Without hours of its own a place is closed on holidays. */
    HOLIDAY
}
