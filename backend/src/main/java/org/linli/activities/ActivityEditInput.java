package org.linli.activities;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.VerificationLevel;

/** Changes to an activity; what is null stays. */
record ActivityEditInput(
        long activityId,
        @Nullable Integer revision,
        @Nullable String title,
        @Nullable String description,
        @Nullable ActivityKind kind,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Instant signupOpensAt,
        @Nullable Instant signupClosesAt,
        @Nullable Integer capacity,
        @Nullable Integer partyLimit,
        @Nullable VerificationLevel requiredLevel,
        @Nullable List<String> tags,
        @Nullable PlaceInput place,
        @Nullable String organiser,
        @Nullable String contactPhone,
        @Nullable String clientRequestId) {

    ActivityPlan applyTo(ActivityPlan plan, Places places) {
        return new ActivityPlan(
                or(title, plan.title()),
                description == null ? plan.description() : description,
                or(kind, plan.kind()),
                or(startsAt, plan.startsAt()),
                or(endsAt, plan.endsAt()),
                or(signupOpensAt, plan.signupOpensAt()),
                or(signupClosesAt, plan.signupClosesAt()),
                or(capacity, plan.capacity()),
                or(partyLimit, plan.partyLimit()),
                or(requiredLevel, plan.requiredLevel()),
                or(tags, plan.tags()),
                place == null ? plan.place() : places.of(place),
                or(organiser, plan.organiser()),
                contactPhone == null ? plan.contactPhone() : contactPhone);
    }

    private static <T> T or(@Nullable T wanted, T present) {
        return wanted == null ? present : wanted;
    }
}
