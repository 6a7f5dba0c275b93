package org.linli.bookings;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.stations.Span;

/**
 * That somebody has a room, or places of a slot, for a time.
 *
 * @param roomId the room; null when it is a slot of a service
 * @param serviceId the service; null when it is a room
 * @param householdId where the person lived when she booked; null when nowhere
 * @param organisationId for which organisation; null when for herself
 * @param seriesId the same for all of a series; null for one by itself
 * @param counsellorId who sees it, where it is confidential
 * @param careSealed who is looked after, sealed with the person's key; null when nobody is
 * @param codeSealed what whoever picks up has to know, sealed with the person's key; null when nobody is picked up
 * @param reason why it was refused or taken away
 * @param replacementId what is kept instead
 */
record Booking(
        long id,
        @Nullable Long communityId,
        long stationId,
        @Nullable Long roomId,
        @Nullable Long serviceId,
        long personId,
        @Nullable Long householdId,
        @Nullable Long organisationId,
        BookingStatus status,
        Instant startsAt,
        Instant endsAt,
        int people,
        String purpose,
        @Nullable Long seriesId,
        boolean confidential,
        @Nullable Long counsellorId,
        @Nullable String careSealed,
        @Nullable String codeSealed,
        @Nullable String reason,
        @Nullable Long replacementId,
        @Nullable Instant checkedInAt,
        Instant createdAt) {

    /** The room or service. */
    long bookableId() {
        return roomId == null ? Objects.requireNonNull(serviceId) : roomId;
    }

    Span span() {
        return new Span(startsAt, endsAt);
    }

    /** Whether who has booked may take it back. */
    boolean isCancellable(Instant now) {
        return (status == BookingStatus.REQUESTED || status == BookingStatus.APPROVED) && now.isBefore(startsAt);
    }
}
