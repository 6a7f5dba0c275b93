package org.linli.identity;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Outcome;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Binds and forgets phone numbers. */
@Controller
class PhoneController {

    private final Phones phones;
    private final PhoneMapper mapper;
    private final People people;
    private final CodeLimits limits;
    private final Idempotency idempotency;
    private final RemoteIdempotency remoteIdempotency;
    private final UserErrors userErrors;

    PhoneController(
            Phones phones,
            PhoneMapper mapper,
            People people,
            CodeLimits limits,
            Idempotency idempotency,
            RemoteIdempotency remoteIdempotency,
            UserErrors userErrors) {
        this.phones = phones;
        this.mapper = mapper;
        this.people = people;
        this.limits = limits;
        this.idempotency = idempotency;
        this.remoteIdempotency = remoteIdempotency;
        this.userErrors = userErrors;
    }

    @SchemaMapping(typeName = "Viewer")
    @Nullable
    String phone(Person person) {
        return mapper.masked(person.id()).orElse(null);
    }

    @MutationMapping
    PhoneBindPayload phoneBind(@Argument PhoneBindInput input, @ContextValue Viewer viewer, Locale locale) {
        limits.takePhoneCode(viewer);
        var request = Request.of(viewer, input.clientRequestId(), "phoneBind", input);
        var outcome = remoteIdempotency.once(
                request, Phones.Bound.class, () -> phones.bind(viewer, input.code(), input.policyVersion()));
        return new PhoneBindPayload(now(outcome), userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    @MutationMapping
    PhoneUnbindPayload phoneUnbind(@Argument PhoneUnbindInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "phoneUnbind", input);
        var outcome = idempotency.once(request, Phones.Bound.class, () -> phones.forget(viewer));
        return new PhoneUnbindPayload(now(outcome), userErrors.of(IdentityErrorCode.class, outcome, locale));
    }

    private @Nullable Person now(Outcome<Phones.Bound> outcome) {
        var bound = outcome.value();
        return bound == null ? null : people.find(bound.personId()).orElse(null);
    }

    record PhoneBindInput(String code, String policyVersion, @Nullable String clientRequestId) {}

    record PhoneUnbindInput(@Nullable String clientRequestId) {}

    record PhoneBindPayload(@Nullable Person viewer, List<UserError<IdentityErrorCode>> userErrors) {}

    record PhoneUnbindPayload(@Nullable Person viewer, List<UserError<IdentityErrorCode>> userErrors) {}
}
