package org.linli.stations.sign;

/**
 * A station that has a sign.
 *
 * @param hoursKnown whether anything is known of its hours
 */
record SignedStation(long id, long organisationId, String name, boolean hoursKnown) {}
