package org.linli.wishes.claiming;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.linli.wishes.wish.WishErrorCode;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/**
 * Serves those who have to reach a wisher. That somebody has looked is kept as the outcome, never what she saw: a repeat of the
 * request is shown it only as long as it is open.
 */
@Controller
class LookController {

    private final Looks looks;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    LookController(Looks looks, Idempotency idempotency, UserErrors userErrors) {
        this.looks = looks;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @MutationMapping
    WishContactRevealPayload wishContactReveal(
            @Argument WishContactRevealInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "wishContactReveal", input);
        var outcome = idempotency.once(request, Looks.Look.class, () -> looks.look(viewer, input.claimId()));
        var look = outcome.value();
        var seen = look == null
                ? outcome
                : idempotency.once(unnamed(request), Looks.Contact.class, () -> looks.contact(viewer, look));
        return new WishContactRevealPayload(
                seen.value() instanceof Looks.Contact contact ? contact : null,
                userErrors.of(WishErrorCode.class, seen, locale));
    }

    /** What is seen is not kept. */
    private static Request unnamed(Request request) {
        return new Request(request.personId(), null, request.operation(), request.input());
    }

    record WishContactRevealInput(long claimId, @Nullable String clientRequestId) {}

    record WishContactRevealPayload(Looks.@Nullable Contact contact, List<UserError<WishErrorCode>> userErrors) {}
}
