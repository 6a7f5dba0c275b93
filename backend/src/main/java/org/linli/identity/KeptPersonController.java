package org.linli.identity;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves those who act for residents without WeChat. Tokens and codes are secrets, so their outcomes are kept sealed. */
@Controller
class KeptPersonController {

    private final KeptPeople kept;
    private final ProxySessions proxies;
    private final Residents residents;
    private final SessionMapper sessions;
    private final CodeLimits limits;
    private final Idempotency idempotency;
    private final RemoteIdempotency sealed;
    private final UserErrors userErrors;

    KeptPersonController(
            KeptPeople kept,
            ProxySessions proxies,
            Residents residents,
            SessionMapper sessions,
            CodeLimits limits,
            Idempotency idempotency,
            RemoteIdempotency sealed,
            UserErrors userErrors) {
        this.kept = kept;
        this.proxies = proxies;
        this.residents = residents;
        this.sessions = sessions;
        this.limits = limits;
        this.idempotency = idempotency;
        this.sealed = sealed;
        this.userErrors = userErrors;
    }

    @QueryMapping
    Optional<ResidentCard> personByPhone(
            @Argument long organisationId, @Argument String phone, @ContextValue Viewer viewer) {
        limits.takePhoneSearch(viewer);
        return kept.byPhone(viewer, organisationId, phone);
    }

    @SchemaMapping(typeName = "Viewer")
    Optional<ProxySession> proxy(Person person, @ContextValue Viewer viewer) {
        return viewer.isProxy() ? sessions.findProxy(person.id(), viewer.sessionId()) : Optional.empty();
    }

    @MutationMapping
    PersonRegisterPayload personRegister(
            @Argument PersonRegisterInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "personRegister", input);
        var outcome = idempotency.once(
                request,
                KeptPeople.Registered.class,
                () -> kept.register(viewer, input.householdId(), input.name(), input.phone()));
        var done = outcome.value();
        return new PersonRegisterPayload(
                done == null ? null : residents.cards(List.of(done.personId())).get(done.personId()),
                userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    ProxyBeginPayload proxyBegin(@Argument ProxyBeginInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "proxyBegin", input);
        var outcome = sealed.once(
                request, ProxySessions.Begun.class, () -> proxies.begin(viewer, input.personId(), input.reason()));
        return new ProxyBeginPayload(outcome.value(), userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    AccountHandOverPayload accountHandOver(
            @Argument AccountHandOverInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "accountHandOver", input);
        var outcome = sealed.once(request, KeptPeople.Offered.class, () -> kept.handOver(viewer, input.personId()));
        var offered = outcome.value();
        return new AccountHandOverPayload(
                offered == null ? null : offered.code(),
                offered == null ? null : offered.expiresAt(),
                userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    AccountTakeOverPayload accountTakeOver(
            @Argument AccountTakeOverInput input, @ContextValue Viewer viewer, Locale locale) {
        limits.takeHandedCode(viewer);
        var request = Request.of(viewer, input.clientRequestId(), "accountTakeOver", input);
        var outcome = idempotency.once(request, KeptPeople.Taken.class, () -> kept.takeOver(viewer, input.code()));
        return new AccountTakeOverPayload(
                outcome.value() != null, userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    record PersonRegisterInput(
            long householdId, String name, @Nullable String phone, @Nullable String clientRequestId) {}

    record ProxyBeginInput(long personId, String reason, @Nullable String clientRequestId) {}

    record AccountHandOverInput(long personId, @Nullable String clientRequestId) {}

    record AccountTakeOverInput(String code, @Nullable String clientRequestId) {}

    record PersonRegisterPayload(@Nullable ResidentCard resident, List<UserError<IdentityErrorCode>> userErrors) {}

    record ProxyBeginPayload(ProxySessions.@Nullable Begun session, List<UserError<IdentityErrorCode>> userErrors) {}

    record AccountHandOverPayload(
            @Nullable String code, @Nullable Instant expiresAt, List<UserError<IdentityErrorCode>> userErrors) {}

    record AccountTakeOverPayload(boolean done, List<UserError<IdentityErrorCode>> userErrors) {}
}
