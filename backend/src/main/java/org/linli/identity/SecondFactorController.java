package org.linli.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Sets up and asks for second factors. Their outcomes are secrets, so they are kept sealed as those of remote calls are. */
@Controller
class SecondFactorController {

    private final SecondFactors factors;
    private final People people;
    private final RemoteIdempotency idempotency;
    private final UserErrors userErrors;

    SecondFactorController(SecondFactors factors, People people, RemoteIdempotency idempotency, UserErrors userErrors) {
        this.factors = factors;
        this.people = people;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @SchemaMapping(typeName = "Viewer")
    SecondFactorState secondFactor(Person person, @ContextValue Viewer viewer) {
        return factors.state(person.id(), viewer.sessionId());
    }

    @MutationMapping
    SecondFactorBeginPayload secondFactorBegin(
            @Argument SecondFactorBeginInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "secondFactorBegin", input);
        var outcome = idempotency.once(request, SecondFactors.Begun.class, () -> factors.begin(viewer));
        var begun = outcome.value();
        return new SecondFactorBeginPayload(
                begun == null ? null : begun.secret(),
                begun == null ? null : begun.uri(),
                userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    SecondFactorConfirmPayload secondFactorConfirm(
            @Argument SecondFactorConfirmInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "secondFactorConfirm", input);
        var outcome = idempotency.once(
                request, SecondFactors.Confirmed.class, () -> factors.confirm(viewer, input.password()));
        var done = outcome.value();
        return new SecondFactorConfirmPayload(
                done == null ? null : people.find(viewer.personId()).orElse(null),
                done == null ? List.of() : done.recoveryCodes(),
                userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    SecondFactorVerifyPayload secondFactorVerify(
            @Argument SecondFactorVerifyInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "secondFactorVerify", input);
        var outcome =
                idempotency.once(request, SecondFactors.Passed.class, () -> factors.verify(viewer, input.password()));
        return new SecondFactorVerifyPayload(
                outcome.value() == null ? null : people.find(viewer.personId()).orElse(null),
                userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    record SecondFactorBeginInput(@Nullable String clientRequestId) {}

    record SecondFactorConfirmInput(String password, @Nullable String clientRequestId) {}

    record SecondFactorVerifyInput(String password, @Nullable String clientRequestId) {}

    record SecondFactorBeginPayload(
            @Nullable String secret, @Nullable String uri, List<UserError<IdentityErrorCode>> userErrors) {}

    record SecondFactorConfirmPayload(
            @Nullable Person viewer, List<String> recoveryCodes, List<UserError<IdentityErrorCode>> userErrors) {}

    record SecondFactorVerifyPayload(@Nullable Person viewer, List<UserError<IdentityErrorCode>> userErrors) {}
}
