package org.linli.households;

import graphql.relay.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.identity.ResidentCard;
import org.linli.identity.Residents;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Outcome;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves those who tell residents. */
@Controller
class ResidencyController {

    private final JoinRequests requests;
    private final Residencies residencies;
    private final Letters letters;
    private final ShownRequests shown;
    private final ShownHouseholds households;
    private final Residents residents;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    ResidencyController(
            JoinRequests requests,
            Residencies residencies,
            Letters letters,
            ShownRequests shown,
            ShownHouseholds households,
            Residents residents,
            Organisations organisations,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.requests = requests;
        this.residencies = residencies;
        this.letters = letters;
        this.shown = shown;
        this.households = households;
        this.residents = residents;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @QueryMapping
    Connection<JoinRequestCard> joinRequests(
            @Argument long organisationId,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer) {
        var page = Page.of("joinrequests", first, after);
        var rows = shown.cards(requests.waiting(viewer, organisationId, page));
        return page.connect(rows, card -> new Cursor(0, card.id()));
    }

    @QueryMapping
    Optional<HouseholdCard> household(@Argument long id, @ContextValue Viewer viewer) {
        return residencies.household(viewer, id).map(households::card);
    }

    @BatchMapping(typeName = "JoinRequestCard")
    Map<JoinRequestCard, Organisation> organisation(List<JoinRequestCard> cards) {
        return References.toOne(cards, JoinRequestCard::organisationId, organisations::byId);
    }

    @BatchMapping(typeName = "JoinRequestCard")
    Map<JoinRequestCard, ResidentCard> resident(List<JoinRequestCard> cards) {
        return References.toOne(cards, JoinRequestCard::personId, residents::cards);
    }

    @BatchMapping(typeName = "JoinRequestCard")
    Map<JoinRequestCard, List<Organisation>> candidates(List<JoinRequestCard> cards) {
        return shown.candidates(cards);
    }

    @BatchMapping(typeName = "CodeLetter", field = "household")
    Map<Letter, Organisation> householdOfLetter(List<Letter> letters) {
        return References.toOne(letters, Letter::householdId, organisations::byId);
    }

    @MutationMapping
    JoinRequestDecidePayload joinRequestDecide(
            @Argument JoinRequestDecideInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "joinRequestDecide", input);
        var outcome = idempotency.once(
                request,
                Long.class,
                () -> input.confirmed()
                        ? requests.confirm(viewer, input.joinRequestId(), input.householdId())
                        : requests.refuse(viewer, input.joinRequestId(), input.reason()));
        return new JoinRequestDecidePayload(outcome.value(), errors(outcome, locale));
    }

    @MutationMapping
    CodeLettersIssuePayload codeLettersIssue(
            @Argument CodeLettersIssueInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "codeLettersIssue", input);
        var outcome = idempotency.onceSecret(
                request, Letters.Issued.class, () -> letters.issue(viewer, input.organisationId()));
        var issued = outcome.value();
        return new CodeLettersIssuePayload(issued == null ? List.of() : issued.letters(), errors(outcome, locale));
    }

    @MutationMapping
    ResidencyRevokePayload residencyRevoke(
            @Argument ResidencyRevokeInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "residencyRevoke", input);
        var outcome = idempotency.once(
                request, Long.class, () -> residencies.revoke(viewer, input.personId(), input.reason()));
        return new ResidencyRevokePayload(outcome.value(), errors(outcome, locale));
    }

    private List<UserError<HouseholdErrorCode>> errors(Outcome<?> outcome, Locale locale) {
        return userErrors.of(HouseholdErrorCode.class, outcome, locale);
    }

    record JoinRequestDecideInput(
            long joinRequestId,
            boolean confirmed,
            @Nullable Long householdId,
            @Nullable String reason,
            @Nullable String clientRequestId) {}

    record CodeLettersIssueInput(long organisationId, @Nullable String clientRequestId) {}

    record ResidencyRevokeInput(long personId, String reason, @Nullable String clientRequestId) {}

    record JoinRequestDecidePayload(@Nullable Long joinRequestId, List<UserError<HouseholdErrorCode>> userErrors) {}

    record CodeLettersIssuePayload(List<Letter> letters, List<UserError<HouseholdErrorCode>> userErrors) {}

    record ResidencyRevokePayload(@Nullable Long personId, List<UserError<HouseholdErrorCode>> userErrors) {}
}
