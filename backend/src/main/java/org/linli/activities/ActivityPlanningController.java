package org.linli.activities;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    private final ShownActivities shown;
    private final Idempotency idempotency;
    private final UserErrors userErrors;
    private final Places places;
    private final Clock clock;

    ActivityPlanningController(
            ActivityPlanning planning,
            ActivityMapper activities,
            ShownActivities shown,
            Idempotency idempotency,
            UserErrors userErrors,
            Places places,
            Clock clock) {
        this.planning = planning;
        this.activities = activities;
        this.shown = shown;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
        this.places = places;
        this.clock = clock;
    }

    @MutationMapping
    ActivityPayload activityCreate(
            @Argument ActivityCreateInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "activityCreate", input);
        return answer(request, viewer, environment, () -> {
            var node = planning.managedNode(viewer, input.organisationId());
            return planning.create(viewer, node, input.plan(node.name(), clock.instant(), places));
        });
    }

    @MutationMapping
    ActivityPayload activityEdit(
            @Argument ActivityEditInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "activityEdit", input);
        return answer(
                request,
                viewer,
                environment,
                () -> planning.edit(viewer, input.activityId(), input.revision(), plan -> input.applyTo(plan, places)));
    }

    @MutationMapping
    ActivityPayload activityPublish(
            @Argument ActivityPublishInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "activityPublish", input);
        return answer(request, viewer, environment, () -> planning.publish(viewer, input.activityId()));
    }

    @MutationMapping
    ActivityPayload activityCancel(
            @Argument ActivityCancelInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "activityCancel", input);
        return answer(request, viewer, environment, () -> planning.cancel(viewer, input.activityId(), input.reason()));
    }

    private ActivityPayload answer(
            Request request, Viewer viewer, DataFetchingEnvironment environment, Supplier<Long> work) {
        var outcome = idempotency.once(request, Planned.class, () -> new Planned(work.get()));
        var planned = outcome.value();
        var activity =
                planned == null ? null : activities.find(planned.activityId()).orElse(null);
        return new ActivityPayload(
                shown.show(activity, viewer, environment),
                userErrors.of(ActivityErrorCode.class, outcome, environment.getLocale()));
    }

    record Planned(long activityId) {}

    record ActivityPublishInput(long activityId, @Nullable String clientRequestId) {}

    record ActivityCancelInput(long activityId, String reason, @Nullable String clientRequestId) {}

    record ActivityPayload(@Nullable ShownActivity activity, List<UserError<ActivityErrorCode>> userErrors) {}
}
