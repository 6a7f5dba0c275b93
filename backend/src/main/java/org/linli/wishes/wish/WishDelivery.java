package org.linli.wishes.wish;

/** How what is wished comes to the wisher. */
public enum WishDelivery {
    /** At home. */
    HOME,
    /** Through a station, so that nobody need meet. */
    STATION
}
