package org.linli.identity;

import graphql.GraphQLContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.linli.shared.rates.ClientAddress;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Signs in and out. */
@Controller
class SessionController {

    private static final String UNNAMED_DEVICE = "微信";
    private static final int LONGEST_DEVICE = 40;

    private final SignIns signIns;
    private final People people;
    private final Sessions sessions;
    private final SignInLimits limits;
    private final RemoteIdempotency idempotency;
    private final UserErrors userErrors;

    SessionController(
            SignIns signIns,
            People people,
            Sessions sessions,
            SignInLimits limits,
            RemoteIdempotency idempotency,
            UserErrors userErrors) {
        this.signIns = signIns;
        this.people = people;
        this.sessions = sessions;
        this.limits = limits;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @MutationMapping
    LoginPayload login(
            @Argument LoginInput input, @ContextValue ClientAddress address, GraphQLContext context, Locale locale) {
        limits.takeLogin(address);
        var request = Request.of(Viewer.STRANGER, input.clientRequestId(), "login", input);
        var outcome =
                idempotency.once(request, SignIns.SignedIn.class, () -> signIns.signIn(input.code(), device(input)));
        var errors = userErrors.of(IdentityErrorCode.class, outcome, locale);
        var signedIn = outcome.value();
        if (signedIn == null) {
            return new LoginPayload(null, null, errors);
        }
        context.put("viewer", signIns.viewer(signedIn));
        return new LoginPayload(
                signedIn.session(), people.find(signedIn.personId()).orElse(null), errors);
    }

    @MutationMapping
    SessionRefreshPayload sessionRefresh(
            @Argument SessionRefreshInput input, @ContextValue ClientAddress address, Locale locale) {
        limits.takeRefresh(address);
        var request = Request.of(Viewer.STRANGER, input.clientRequestId(), "sessionRefresh", input);
        var outcome = idempotency.once(request, Session.class, () -> signIns.refresh(input.refreshToken()));
        return new SessionRefreshPayload(outcome.value(), userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    SessionSignOutPayload sessionSignOut(
            @Argument SessionSignOutInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "sessionSignOut", input);
        var outcome = idempotency.once(request, SignedOut.class, () -> {
            var sessionId = input.deviceId() == null ? viewer.sessionId() : input.deviceId();
            if (!sessions.close(viewer.personId(), sessionId)) {
                throw new IdentityRejected(IdentityErrorCode.DEVICE_NOT_FOUND, "input", "deviceId");
            }
            return new SignedOut(sessionId, 1);
        });
        var done = outcome.value();
        return new SessionSignOutPayload(
                done == null ? null : done.deviceId(), userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    SessionSignOutAllPayload sessionSignOutAll(
            @Argument SessionSignOutAllInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "sessionSignOutAll", input);
        var outcome = idempotency.once(
                request, SignedOut.class, () -> new SignedOut("", sessions.closeAll(viewer.personId())));
        var done = outcome.value();
        return new SessionSignOutAllPayload(
                done == null ? null : done.devices(), userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    private static String device(LoginInput input) {
        if (input.device() == null) {
            return UNNAMED_DEVICE;
        }
        if (!Text.isLine(input.device(), 1, LONGEST_DEVICE)) {
            throw new IdentityRejected(IdentityErrorCode.INVALID, "input", "device");
        }
        return input.device();
    }

    record LoginInput(String code, @Nullable String device, @Nullable String clientRequestId) {}

    record SessionRefreshInput(String refreshToken, @Nullable String clientRequestId) {}

    record SessionSignOutInput(@Nullable String deviceId, @Nullable String clientRequestId) {}

    record SessionSignOutAllInput(@Nullable String clientRequestId) {}

    record SignedOut(String deviceId, int devices) {}

    record LoginPayload(
            @Nullable Session session, @Nullable Person viewer, List<UserError<IdentityErrorCode>> userErrors) {}

    record SessionRefreshPayload(@Nullable Session session, List<UserError<IdentityErrorCode>> userErrors) {}

    record SessionSignOutPayload(@Nullable String deviceId, List<UserError<IdentityErrorCode>> userErrors) {}

    record SessionSignOutAllPayload(@Nullable Integer signedOut, List<UserError<IdentityErrorCode>> userErrors) {}
}
