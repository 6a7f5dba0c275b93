package org.linli.wishes.claiming;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Outcome;
import org.linli.shared.idempotency.Request;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.shown.ShownClaim;
import org.linli.wishes.shown.ShownWishes;
import org.linli.wishes.wish.WishErrorCode;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves staff that decides about claims, asks people to take wishes, and claims for organisations. */
@Controller
class TendingController {

    private static final Cursor END = new Cursor(0, Long.MAX_VALUE);

    private final Dispatches dispatches;
    private final OrganisationClaims organisationClaims;
    private final StaffDecisions decisions;
    private final KnownClaims known;
    private final ShownWishes shown;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    TendingController(
            Dispatches dispatches,
            OrganisationClaims organisationClaims,
            StaffDecisions decisions,
            KnownClaims known,
            ShownWishes shown,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.dispatches = dispatches;
        this.organisationClaims = organisationClaims;
        this.decisions = decisions;
        this.known = known;
        this.shown = shown;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @QueryMapping
    Connection<ShownClaim> organisationWishClaims(
            @Argument long organisationId,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("organisationclaims", first, after);
        var rows = organisationClaims.list(
                viewer, organisationId, page.afterOr(END).id(), page.limit());
        return page.connect(shown.showToStaff(rows, viewer, environment), claim -> new Cursor(0, claim.id()));
    }

    @MutationMapping
    CardPayload wishDispatch(
            @Argument WishDispatchInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishDispatch", input);
        return once(
                request,
                viewer,
                environment,
                () -> dispatches.dispatch(viewer, input.wishId(), input.personId(), input.organisationId()));
    }

    @MutationMapping
    CardPayload wishOfferAnswerFor(
            @Argument WishOfferAnswerForInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishOfferAnswerFor", input);
        return once(
                request,
                viewer,
                environment,
                () -> dispatches.answerFor(viewer, input.claimId(), input.accepted(), input.reason()));
    }

    @MutationMapping
    WishClaimForPayload wishClaimFor(
            @Argument WishClaimForInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishClaimFor", input);
        var outcome = idempotency.once(
                request,
                OrganisationClaims.Bulk.class,
                () -> organisationClaims.claim(viewer, input.organisationId(), input.wishIds()));
        var bulk = outcome.value();
        var locale = environment.getLocale();
        return new WishClaimForPayload(
                bulk == null ? List.of() : shown.showToStaff(known.withIds(bulk.claimIds()), viewer, environment),
                bulk == null
                        ? List.of()
                        : bulk.missed().stream()
                                .map(missed -> missed(missed, locale))
                                .toList(),
                userErrors.of(WishErrorCode.class, outcome, locale));
    }

    private WishMissed missed(OrganisationClaims.Missed missed, Locale locale) {
        var error = userErrors
                .of(WishErrorCode.class, new Outcome<>(null, missed.why()), locale)
                .getFirst();
        return new WishMissed(missed.wishId(), error.code(), error.message());
    }

    @MutationMapping
    CardPayload wishClaimAssign(
            @Argument WishClaimAssignInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishClaimAssign", input);
        return once(
                request,
                viewer,
                environment,
                () -> organisationClaims.assign(viewer, input.claimId(), input.personId()));
    }

    @MutationMapping
    CardPayload wishConfirmFor(
            @Argument WishConfirmForInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishConfirmFor", input);
        return once(request, viewer, environment, () -> decisions.confirmFor(viewer, input.claimId(), input.reason()));
    }

    @MutationMapping
    CardPayload wishDisputeDecide(
            @Argument WishDisputeDecideInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishDisputeDecide", input);
        return once(
                request,
                viewer,
                environment,
                () -> decisions.decide(viewer, input.claimId(), input.received(), input.reason()));
    }

    private CardPayload once(
            Request request, Viewer viewer, DataFetchingEnvironment environment, Supplier<Claim> work) {
        var outcome = idempotency.once(
                request, Tended.class, () -> new Tended(work.get().id()));
        var tended = outcome.value();
        return new CardPayload(
                tended == null
                        ? null
                        : shown.showToStaff(known.withIds(List.of(tended.claimId())), viewer, environment)
                                .getFirst(),
                userErrors.of(WishErrorCode.class, outcome, environment.getLocale()));
    }

    record Tended(long claimId) {}

    record WishDispatchInput(
            long wishId, @Nullable Long personId, @Nullable Long organisationId, @Nullable String clientRequestId) {}

    record WishOfferAnswerForInput(
            long claimId, boolean accepted, @Nullable String reason, @Nullable String clientRequestId) {}

    record WishClaimForInput(long organisationId, List<Long> wishIds, @Nullable String clientRequestId) {}

    record WishClaimAssignInput(long claimId, long personId, @Nullable String clientRequestId) {}

    record WishConfirmForInput(long claimId, String reason, @Nullable String clientRequestId) {}

    record WishDisputeDecideInput(long claimId, boolean received, String reason, @Nullable String clientRequestId) {}

    record CardPayload(@Nullable ShownClaim claim, List<UserError<WishErrorCode>> userErrors) {}

    record WishMissed(long wishId, WishErrorCode code, String message) {}

    record WishClaimForPayload(
            List<ShownClaim> claims, List<WishMissed> missed, List<UserError<WishErrorCode>> userErrors) {}
}
