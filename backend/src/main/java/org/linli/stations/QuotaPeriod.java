package org.linli.stations;

/** Times that quotas are for, by the day that a booking starts on. */
public enum QuotaPeriod {
    /** A day. */
    DAY,
    /** A week, from Monday. */
    WEEK,
    /** A month. */
    MONTH
}
