package org.linli.privacy;

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
import org.springframework.stereotype.Controller;

/** Serves those who look at what is masked. Outcomes are kept sealed, so that the database does not tell them. */
@Controller
class RevealController {

    private final Reveals reveals;
    private final RemoteIdempotency idempotency;
    private final UserErrors userErrors;

    RevealController(Reveals reveals, RemoteIdempotency idempotency, UserErrors userErrors) {
        this.reveals = reveals;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @MutationMapping
    PersonRevealPayload personReveal(@Argument PersonRevealInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "personReveal", input);
        var outcome = idempotency.once(
                request,
                Reveals.Revealed.class,
                () -> reveals.reveal(viewer, input.personId(), input.field(), input.purpose()));
        return new PersonRevealPayload(
                outcome.value() == null ? null : outcome.value().value(),
                userErrors.of(PrivacyErrorCode.class, outcome, locale));
    }

    record PersonRevealInput(long personId, PersonalField field, String purpose, @Nullable String clientRequestId) {}

    record PersonRevealPayload(@Nullable String value, List<UserError<PrivacyErrorCode>> userErrors) {}
}
