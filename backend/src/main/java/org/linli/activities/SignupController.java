package org.linli.activities;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the viewer's own signups. */
@Controller
class SignupController {

    private final Signups signups;
    private final SignupMapper mapper;
    private final ShownActivities shown;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    SignupController(
            Signups signups,
            SignupMapper mapper,
            ShownActivities shown,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.signups = signups;
        this.mapper = mapper;
        this.shown = shown;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @SchemaMapping(typeName = "Viewer", field = "signups")
    Connection<ShownSignup> ownSignups(
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("signups", first, after);
        var before = page.afterOr(new Cursor(0, Long.MAX_VALUE)).id();
        var rows = mapper.findByPerson(viewer.personId(), before, page.limit());
        var signups = shown.showSignups(rows, viewer, environment);
        return page.connect(signups, signup -> new Cursor(0, signup.id()));
    }

    @MutationMapping
    ActivitySignUpPayload activitySignUp(
            @Argument ActivitySignUpInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "activitySignUp", input);
        return answer(viewer, environment, request, () -> signups.signUp(viewer, input.activityId(), input.party()));
    }

    @MutationMapping
    ActivitySignUpPayload activitySignUpCancel(
            @Argument ActivitySignUpCancelInput input,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "activitySignUpCancel", input);
        return answer(viewer, environment, request, () -> signups.giveBack(viewer, input.activityId()));
    }

    private ActivitySignUpPayload answer(
            Viewer viewer, DataFetchingEnvironment environment, Request request, Supplier<Signup> work) {
        var outcome = idempotency.once(request, Signup.class, work);
        return new ActivitySignUpPayload(
                shown.showSignup(outcome.value(), viewer, environment),
                userErrors.of(ActivityErrorCode.class, outcome, environment.getLocale()));
    }

    record ActivitySignUpInput(long activityId, int party, @Nullable String clientRequestId) {}

    record ActivitySignUpCancelInput(long activityId, @Nullable String clientRequestId) {}

    record ActivitySignUpPayload(@Nullable ShownSignup signup, List<UserError<ActivityErrorCode>> userErrors) {}
}
