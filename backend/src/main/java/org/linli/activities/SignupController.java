package org.linli.activities;

import graphql.relay.Connection;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the viewer's own signups. */
@Controller
class SignupController {

    private final Signups signups;
    private final SignupMapper mapper;
    private final ActivityMapper activities;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    SignupController(
            Signups signups,
            SignupMapper mapper,
            ActivityMapper activities,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.signups = signups;
        this.mapper = mapper;
        this.activities = activities;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @SchemaMapping(typeName = "Viewer", field = "signups")
    Connection<Signup> ownSignups(@Argument int first, @Argument @Nullable String after, @ContextValue Viewer viewer) {
        var page = Page.of("signups", first, after);
        var before = page.afterOr(new Cursor(0, Long.MAX_VALUE)).id();
        var rows = mapper.findByPerson(viewer.personId(), before, page.limit());
        return page.connect(rows, signup -> new Cursor(0, signup.id()));
    }

    /** The activity of a signup, unless it was taken back into a draft. */
    @BatchMapping
    Map<Signup, Activity> activity(List<Signup> signups) {
        return References.toOne(signups, Signup::activityId, this::shownActivities);
    }

    private Map<Long, Activity> shownActivities(Collection<Long> ids) {
        return activities.findAllById(ids).stream()
                .filter(Activity::isShown)
                .collect(Collectors.toMap(Activity::id, Function.identity()));
    }

    @MutationMapping
    ActivitySignUpPayload activitySignUp(
            @Argument ActivitySignUpInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "activitySignUp", input);
        var outcome = idempotency.once(
                request, Signup.class, () -> signups.signUp(viewer, input.activityId(), input.party()));
        return new ActivitySignUpPayload(outcome.value(), userErrors.of(ActivityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    ActivitySignUpPayload activitySignUpCancel(
            @Argument ActivitySignUpCancelInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "activitySignUpCancel", input);
        var outcome = idempotency.once(request, Signup.class, () -> signups.giveBack(viewer, input.activityId()));
        return new ActivitySignUpPayload(outcome.value(), userErrors.of(ActivityErrorCode.class, outcome, locale));
    }

    record ActivitySignUpInput(long activityId, int party, @Nullable String clientRequestId) {}

    record ActivitySignUpCancelInput(long activityId, @Nullable String clientRequestId) {}

    record ActivitySignUpPayload(@Nullable Signup signup, List<UserError<ActivityErrorCode>> userErrors) {}
}
