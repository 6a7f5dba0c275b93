package org.linli.activities;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.shared.VerificationLevel;

/**
 * Something that people come together for, as it stands in the database. Its status and its counter change only by
 * guarded statements of {@link ActivityMapper}.
 *
 * @param taken places that are taken, never more than capacity
 * @param revision counts edits, not signups
 */
record Activity(
        long id,
        @Nullable Long communityId,
        long organisationId,
        ActivityKind kind,
        ActivityStatus status,
        String title,
        @Nullable String description,
        Instant startsAt,
        Instant endsAt,
        Instant signupOpensAt,
        Instant signupClosesAt,
        int capacity,
        int taken,
        int partyLimit,
        SignupMode signupMode,
        VerificationLevel requiredLevel,
        String placeName,
        @Nullable String placeAddress,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Long stationId,
        @Nullable Long roomId,
        String organiser,
        @Nullable String contactPhone,
        @Nullable String cancelReason,
        int revision) {

    /** What a person can do with it at {@code now}. */
    ActivityPhase phaseAt(Instant now) {
        if (status == ActivityStatus.CANCELLED) {
            return ActivityPhase.CANCELLED;
        }
        if (!isShown()) {
            return ActivityPhase.UNPUBLISHED;
        }
        if (!now.isBefore(startsAt)) {
            return now.isBefore(endsAt) ? ActivityPhase.RUNNING : ActivityPhase.OVER;
        }
        if (now.isBefore(signupOpensAt)) {
            return ActivityPhase.NOT_OPEN;
        }
        if (!now.isBefore(signupClosesAt)) {
            return ActivityPhase.CLOSED;
        }
        return taken < capacity ? ActivityPhase.OPEN : ActivityPhase.FULL;
    }

    /** When what a person can do with it changes next if nobody does anything; the end of time when it will not. */
    Instant phaseEndsAfter(Instant now) {
        return Stream.of(signupOpensAt, signupClosesAt, startsAt, endsAt)
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** Whether others than staff may see it. */
    boolean isShown() {
        return status != ActivityStatus.DRAFT && status != ActivityStatus.IN_REVIEW;
    }

    Place place() {
        return new Place(placeName, placeAddress, latitude, longitude, stationId, roomId);
    }
}
