package org.linli.bookings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What news about a booking may tell.
 *
 * @param what name of the room or service; null for a confidential service, of which news say nothing
 * @param station name of the station; null for a confidential service
 * @param asked whether staff has still to answer
 * @param reason why it was refused or taken away; null otherwise
 */
public record ToldBooking(
        long id,
        long personId,
        @Nullable String what,
        @Nullable String station,
        Instant startsAt,
        boolean asked,
        @Nullable String reason) {}
