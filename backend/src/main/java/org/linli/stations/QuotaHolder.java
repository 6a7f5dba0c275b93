package org.linli.stations;

/** Whose bookings a quota counts. */
public enum QuotaHolder {
    /** The person's. */
    PERSON,
    /** Those of all in the household. */
    HOUSEHOLD,
    /** The organisation's. */
    ORGANISATION
}
