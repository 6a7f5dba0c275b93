package org.linli.stations;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AtNode;

/**
 * A room or a service of a station, as far as booking and opening hours need it.
 *
 * @param room whether it is a room, of which a booking takes all; otherwise a service, of which it takes places of a slot
 * @param communityId the community of the station; null above communities
 * @param path of the node that runs the station
 * @param zone of the clock on its wall
 * @param places people that the room or a slot takes; null for a room of which it is not known
 * @param slot how long a slot is; null for a room, and for a service without slots
 * @param confidential whether nobody but the person and the counsellor learns who comes
 * @param counsellorId who sees the bookings of a confidential service
 * @param care whether people are looked after and picked up
 * @param policy how it can be booked; null when it cannot
 */
public record Bookable(
        long id,
        boolean room,
        long stationId,
        @Nullable Long communityId,
        String path,
        ZoneId zone,
        @Nullable Integer places,
        @Nullable Duration slot,
        boolean confidential,
        @Nullable Long counsellorId,
        boolean care,
        @Nullable BookingPolicy policy)
        implements AtNode {

    /** Whose hours count for it. */
    public HoursOf hours() {
        return new HoursOf(id, stationId, zone);
    }
}
