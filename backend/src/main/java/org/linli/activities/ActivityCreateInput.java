package org.linli.activities;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.VerificationLevel;

/** An activity to draft, as staff says it. */
record ActivityCreateInput(
        long organisationId,
        String title,
        @Nullable String description,
        ActivityKind kind,
        Instant startsAt,
        Instant endsAt,
        @Nullable Instant signupOpensAt,
        @Nullable Instant signupClosesAt,
        int capacity,
        int partyLimit,
        VerificationLevel requiredLevel,
        List<String> tags,
        PlaceInput place,
        @Nullable String organiser,
        @Nullable String contactPhone,
        @Nullable String clientRequestId) {

    ActivityPlan plan(String nodeName, Instant now, Places places) {
        return new ActivityPlan(
                title,
                description,
                kind,
                startsAt,
                endsAt,
                signupOpensAt == null ? now : signupOpensAt,
                signupClosesAt == null ? startsAt : signupClosesAt,
                capacity,
                partyLimit,
                requiredLevel,
                tags,
                places.of(place),
                organiser == null ? nodeName : organiser,
                contactPhone);
    }
}
