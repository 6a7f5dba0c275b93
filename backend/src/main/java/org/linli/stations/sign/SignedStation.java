package org.linli.stations.sign;

import org.jspecify.annotations.Nullable;

/**
 * A station that has a sign.
 *
 * @param hoursKnown whether anything is known of its hours
 */
record SignedStation(long id, @Nullable Long communityId, long organisationId, String name, boolean hoursKnown) {}
