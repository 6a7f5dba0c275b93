package org.linli.privacy;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.identity.Accounts;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.ViewerField;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Outcome;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves people who want to go. */
@Controller
class ClosingController {

    private final Closings closings;
    private final Accounts accounts;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    ClosingController(Closings closings, Accounts accounts, Idempotency idempotency, UserErrors userErrors) {
        this.closings = closings;
        this.accounts = accounts;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @SchemaMapping(typeName = "Viewer")
    Optional<Instant> closesAt(@ContextValue Viewer viewer) {
        return accounts.closesAt(viewer.personId());
    }

    @MutationMapping
    AccountClosePayload accountClose(
            @Argument AccountCloseInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "accountClose", input);
        var outcome = idempotency.once(request, Boolean.class, () -> {
            closings.ask(viewer);
            return true;
        });
        return new AccountClosePayload(viewer(outcome, environment), errors(outcome, environment));
    }

    @MutationMapping
    AccountCloseCancelPayload accountCloseCancel(
            @Argument AccountCloseCancelInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "accountCloseCancel", input);
        var outcome = idempotency.once(request, Boolean.class, () -> {
            closings.cancel(viewer);
            return true;
        });
        return new AccountCloseCancelPayload(viewer(outcome, environment), errors(outcome, environment));
    }

    private static @Nullable Record viewer(Outcome<?> outcome, DataFetchingEnvironment environment) {
        return outcome.value() == null ? null : ViewerField.of(environment);
    }

    private List<UserError<PrivacyErrorCode>> errors(Outcome<?> outcome, DataFetchingEnvironment environment) {
        return userErrors.of(PrivacyErrorCode.class, outcome, environment.getLocale());
    }

    record AccountCloseInput(@Nullable String clientRequestId) {}

    record AccountClosePayload(@Nullable Record viewer, List<UserError<PrivacyErrorCode>> userErrors) {}

    record AccountCloseCancelInput(@Nullable String clientRequestId) {}

    record AccountCloseCancelPayload(@Nullable Record viewer, List<UserError<PrivacyErrorCode>> userErrors) {}
}
