package org.linli.bookings;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.stations.Span;

/** That somebody waits for a time that is taken. */
record Wait(
        long id,
        @Nullable Long communityId,
        long stationId,
        @Nullable Long roomId,
        @Nullable Long serviceId,
        long personId,
        Instant startsAt,
        Instant endsAt,
        int people,
        String purpose,
        Instant createdAt) {

    /** The room or service. */
    long bookableId() {
        return roomId == null ? Objects.requireNonNull(serviceId) : roomId;
    }

    Span span() {
        return new Span(startsAt, endsAt);
    }
}
