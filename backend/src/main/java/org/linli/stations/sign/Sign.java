package org.linli.stations.sign;

import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.stations.RoomUse;
import org.linli.stations.Span;

/**
 * What the sign of a station shows.
 *
 * @param now by the clock on the wall of the station
 * @param open when it is open today; null when that is not known
 * @param note why today is an exception; null on a day like others
 * @param rooms in the order in which they were added
 */
record Sign(
        String code,
        String station,
        ZonedDateTime now,
        @Nullable List<Span> open,
        @Nullable String note,
        List<SignedRoom> rooms) {

    /**
     * A room.
     *
     * @param uses of today that are not over, the first one first
     * @param over how many of today are
     */
    record SignedRoom(String name, List<RoomUse> uses, int over) {}
}
