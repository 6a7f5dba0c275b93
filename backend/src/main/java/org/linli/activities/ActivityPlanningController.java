package org.linli.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves staff who plan activities. A repeated request names the same activity and shows it as it is now. */
@Controller
class ActivityPlanningController {

    private final ActivityPlanning planning;
    private final ActivityMapper activities;
    private final Idempotency idempotency;
    private final UserErrors userErrors;
    private final Clock clock;

    ActivityPlanningController(
            ActivityPlanning planning,
            ActivityMapper activities,
            Idempotency idempotency,
            UserErrors userErrors,
            Clock clock) {
        this.planning = planning;
        this.activities = activities;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
        this.clock = clock;
    }

    @MutationMapping
    ActivityPayload activityCreate(@Argument ActivityCreateInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "activityCreate", input);
        return answer(request, locale, () -> {
            var node = planning.managedNode(viewer, input.organisationId());
            return planning.create(viewer, node, input.plan(node.name(), clock.instant(), planning));
        });
    }

    @MutationMapping
    ActivityPayload activityEdit(@Argument ActivityEditInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "activityEdit", input);
        return answer(
                request,
                locale,
                () -> planning.edit(
                        viewer, input.activityId(), input.revision(), plan -> input.applyTo(plan, planning)));
    }

    @MutationMapping
    ActivityPayload activityPublish(@Argument ActivityPublishInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "activityPublish", input);
        return answer(request, locale, () -> planning.publish(viewer, input.activityId()));
    }

    @MutationMapping
    ActivityPayload activityCancel(@Argument ActivityCancelInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "activityCancel", input);
        return answer(request, locale, () -> planning.cancel(viewer, input.activityId(), input.reason()));
    }

    private ActivityPayload answer(Request request, Locale locale, Supplier<Long> work) {
        var outcome = idempotency.once(request, Planned.class, () -> new Planned(work.get()));
        var planned = outcome.value();
        var activity =
                planned == null ? null : activities.find(planned.activityId()).orElse(null);
        return new ActivityPayload(activity, userErrors.of(ActivityErrorCode.class, outcome, locale));
    }

    record Planned(long activityId) {}

    record PlaceInput(
            @Nullable String name,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable Long stationId) {

        Place place(ActivityPlanning planning) {
            return planning.placeIn(name, new Place(name == null ? "" : name, address, latitude, longitude, stationId));
        }
    }

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

        ActivityPlan plan(String nodeName, Instant now, ActivityPlanning planning) {
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
                    place.place(planning),
                    organiser == null ? nodeName : organiser,
                    contactPhone);
        }
    }

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

        ActivityPlan applyTo(ActivityPlan plan, ActivityPlanning planning) {
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
                    place == null ? plan.place() : place.place(planning),
                    or(organiser, plan.organiser()),
                    contactPhone == null ? plan.contactPhone() : contactPhone);
        }

        private static <T> T or(@Nullable T wanted, T present) {
            return wanted == null ? present : wanted;
        }
    }

    record ActivityPublishInput(long activityId, @Nullable String clientRequestId) {}

    record ActivityCancelInput(long activityId, String reason, @Nullable String clientRequestId) {}

    record ActivityPayload(@Nullable Activity activity, List<UserError<ActivityErrorCode>> userErrors) {}
}
