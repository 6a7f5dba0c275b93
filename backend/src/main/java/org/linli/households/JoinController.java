package org.linli.households;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.References;
import org.linli.shared.graphql.ViewerField;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Outcome;
import org.linli.shared.idempotency.Request;
import org.linli.shared.rates.ClientAddress;
import org.linli.shared.secrets.Secrets;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Lets people join a household, or ask to. */
@Controller
class JoinController {

    private final Joining joining;
    private final JoinRequests requests;
    private final JoinCodes codes;
    private final JoinLimits limits;
    private final ShownRequests shown;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final UserErrors userErrors;
    private final Secrets secrets;

    JoinController(
            Joining joining,
            JoinRequests requests,
            JoinCodes codes,
            JoinLimits limits,
            ShownRequests shown,
            Organisations organisations,
            Idempotency idempotency,
            UserErrors userErrors,
            Secrets secrets) {
        this.joining = joining;
        this.requests = requests;
        this.codes = codes;
        this.limits = limits;
        this.shown = shown;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
        this.secrets = secrets;
    }

    @SchemaMapping(typeName = "Viewer")
    List<ShownRequest> joinRequests(@ContextValue Viewer viewer) {
        return shown.own(requests.own(viewer.personId()));
    }

    @BatchMapping(typeName = "JoinRequest")
    Map<ShownRequest, Organisation> organisation(List<ShownRequest> requests) {
        return References.toOne(requests, ShownRequest::organisationId, organisations::byId);
    }

    @MutationMapping
    JoinByLetterPayload joinByLetter(
            @Argument JoinByCodeInput input,
            @ContextValue Viewer viewer,
            @ContextValue ClientAddress address,
            DataFetchingEnvironment environment) {
        var outcome = join(viewer, address, "joinByLetter", input, joining::byLetter);
        return new JoinByLetterPayload(
                outcome.value() == null ? null : ViewerField.of(environment), errors(outcome, environment.getLocale()));
    }

    @MutationMapping
    JoinByInvitationPayload joinByInvitation(
            @Argument JoinByCodeInput input,
            @ContextValue Viewer viewer,
            @ContextValue ClientAddress address,
            DataFetchingEnvironment environment) {
        var outcome = join(viewer, address, "joinByInvitation", input, joining::byInvitation);
        return new JoinByInvitationPayload(
                outcome.value() == null ? null : ViewerField.of(environment), errors(outcome, environment.getLocale()));
    }

    private Outcome<Joined> join(
            Viewer viewer, ClientAddress address, String mutation, JoinByCodeInput input, ByCode joining) {
        limits.take(viewer, address);
        var kept = input.withCode(codes.hash(input.code()));
        var request = Request.of(viewer, input.clientRequestId(), mutation, kept);
        return idempotency.once(
                request,
                Joined.class,
                () -> joining.join(viewer, input.code(), input.relation(), input.policyVersion()));
    }

    @MutationMapping
    JoinRequestPayload joinRequest(@Argument JoinRequestInput input, @ContextValue Viewer viewer, Locale locale) {
        var kept = input.withDoor(secrets.index("request", input.door()));
        var request = Request.of(viewer, input.clientRequestId(), "joinRequest", kept);
        var outcome = idempotency.once(
                request,
                JoinRequest.class,
                () -> requests.ask(viewer, input.organisationId(), input.door(), input.policyVersion()));
        return new JoinRequestPayload(shown.own(outcome.value()), errors(outcome, locale));
    }

    @MutationMapping
    JoinRequestWithdrawPayload joinRequestWithdraw(
            @Argument JoinRequestWithdrawInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "joinRequestWithdraw", input);
        var outcome =
                idempotency.once(request, JoinRequest.class, () -> requests.withdraw(viewer, input.joinRequestId()));
        return new JoinRequestWithdrawPayload(shown.own(outcome.value()), errors(outcome, locale));
    }

    private List<UserError<HouseholdErrorCode>> errors(Outcome<?> outcome, Locale locale) {
        return userErrors.of(HouseholdErrorCode.class, outcome, locale);
    }

    /** A way to join by a code. */
    private interface ByCode {

        Joined join(Viewer viewer, String code, Relation relation, String policyVersion);
    }

    record JoinByCodeInput(String code, Relation relation, String policyVersion, @Nullable String clientRequestId) {

        /** What is hashed of the input must not let a code be found by trying. */
        JoinByCodeInput withCode(String other) {
            return new JoinByCodeInput(other, relation, policyVersion, clientRequestId);
        }
    }

    record JoinRequestInput(long organisationId, String door, String policyVersion, @Nullable String clientRequestId) {

        /** What is hashed of the input must not let a door be found by trying. */
        JoinRequestInput withDoor(String other) {
            return new JoinRequestInput(organisationId, other, policyVersion, clientRequestId);
        }
    }

    record JoinRequestWithdrawInput(long joinRequestId, @Nullable String clientRequestId) {}

    record JoinByLetterPayload(@Nullable Record viewer, List<UserError<HouseholdErrorCode>> userErrors) {}

    record JoinByInvitationPayload(@Nullable Record viewer, List<UserError<HouseholdErrorCode>> userErrors) {}

    record JoinRequestPayload(@Nullable ShownRequest joinRequest, List<UserError<HouseholdErrorCode>> userErrors) {}

    record JoinRequestWithdrawPayload(
            @Nullable ShownRequest joinRequest, List<UserError<HouseholdErrorCode>> userErrors) {}
}
