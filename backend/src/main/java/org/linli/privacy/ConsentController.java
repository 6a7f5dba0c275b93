package org.linli.privacy;

import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.consents.Consent;
import org.linli.consents.ConsentItem;
import org.linli.consents.Consents;
import org.linli.consents.Policy;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.ViewerField;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the policy and what the viewer says to it. */
@Controller
class ConsentController {

    private final Consents consents;
    private final ConsentAnswers answers;
    private final Idempotency idempotency;
    private final UserErrors userErrors;
    private final MessageSource messages;

    ConsentController(
            Consents consents,
            ConsentAnswers answers,
            Idempotency idempotency,
            UserErrors userErrors,
            MessageSource messages) {
        this.consents = consents;
        this.answers = answers;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
        this.messages = messages;
    }

    @QueryMapping
    PrivacyPolicy privacyPolicy(Locale locale) {
        var items = Arrays.stream(ConsentItem.values())
                .map(item -> new PrivacyItem(
                        item, messages.getMessage("ConsentItem." + item, null, locale), item.isSensitive()))
                .toList();
        return new PrivacyPolicy(Policy.VERSION, items);
    }

    @SchemaMapping(typeName = "Viewer", field = "consents")
    List<Consent> ownConsents(@ContextValue Viewer viewer) {
        return consents.of(viewer.personId());
    }

    @MutationMapping
    ConsentSetPayload consentSet(
            @Argument ConsentSetInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "consentSet", input);
        var outcome = idempotency.once(request, ConsentItem.class, () -> {
            answers.set(viewer, input.item(), input.granted(), input.policyVersion());
            return input.item();
        });
        return new ConsentSetPayload(
                outcome.value() == null ? null : ViewerField.of(environment),
                userErrors.of(PrivacyErrorCode.class, outcome, environment.getLocale()));
    }

    record PrivacyPolicy(String version, List<PrivacyItem> items) {}

    record PrivacyItem(ConsentItem item, String text, boolean sensitive) {}

    record ConsentSetInput(ConsentItem item, boolean granted, String policyVersion, @Nullable String clientRequestId) {}

    record ConsentSetPayload(@Nullable Record viewer, List<UserError<PrivacyErrorCode>> userErrors) {}
}
