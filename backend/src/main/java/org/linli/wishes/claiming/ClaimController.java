package org.linli.wishes.claiming;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Outcome;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.shown.ShownClaim;
import org.linli.wishes.shown.ShownWishes;
import org.linli.wishes.wish.WishErrorCode;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves those who claim wishes, and wishers what becomes of their claims. */
@Controller
class ClaimController {

    private final Claims claims;
    private final Deliveries deliveries;
    private final Dispatches dispatches;
    private final ShownWishes shown;
    private final Idempotency idempotency;
    private final RemoteIdempotency remote;
    private final UserErrors userErrors;

    ClaimController(
            Claims claims,
            Deliveries deliveries,
            Dispatches dispatches,
            ShownWishes shown,
            Idempotency idempotency,
            RemoteIdempotency remote,
            UserErrors userErrors) {
        this.claims = claims;
        this.deliveries = deliveries;
        this.dispatches = dispatches;
        this.shown = shown;
        this.idempotency = idempotency;
        this.remote = remote;
        this.userErrors = userErrors;
    }

    @MutationMapping
    ClaimPayload wishClaim(
            @Argument WishClaimInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishClaim", input);
        return once(request, viewer, environment, () -> claims.claim(viewer, input.wishId(), input.parts()));
    }

    @MutationMapping
    ClaimPayload wishGiveUp(
            @Argument ReasonInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishGiveUp", input);
        return once(request, viewer, environment, () -> claims.giveUp(viewer, input.claimId(), input.reason()));
    }

    @MutationMapping
    ClaimPayload wishExtensionAsk(
            @Argument ReasonInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishExtensionAsk", input);
        return once(request, viewer, environment, () -> claims.askExtension(viewer, input.claimId(), input.reason()));
    }

    @MutationMapping
    ClaimPayload wishExtensionAnswer(
            @Argument WishExtensionAnswerInput input,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishExtensionAnswer", input);
        return once(
                request, viewer, environment, () -> claims.answerExtension(viewer, input.claimId(), input.agreed()));
    }

    @MutationMapping
    ClaimPayload wishDeliver(
            @Argument WishDeliverInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishDeliver", input);
        var outcome = remote.once(
                request,
                Claimed.class,
                () -> new Claimed(deliveries
                        .deliver(viewer, input.claimId(), input.note(), input.pictureIds())
                        .id()));
        return answer(outcome, viewer, environment);
    }

    @MutationMapping
    ClaimPayload wishConfirm(
            @Argument WishConfirmInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishConfirm", input);
        return once(request, viewer, environment, () -> deliveries.confirm(viewer, input.claimId()));
    }

    @MutationMapping
    ClaimPayload wishDispute(
            @Argument ReasonInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishDispute", input);
        return once(request, viewer, environment, () -> deliveries.dispute(viewer, input.claimId(), input.reason()));
    }

    @MutationMapping
    ClaimPayload wishOfferAnswer(
            @Argument OfferAnswerInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishOfferAnswer", input);
        return once(
                request,
                viewer,
                environment,
                () -> dispatches.answer(viewer, input.claimId(), input.accepted(), input.reason()));
    }

    private ClaimPayload once(
            Request request, Viewer viewer, DataFetchingEnvironment environment, Supplier<Claim> work) {
        var outcome = idempotency.once(
                request, Claimed.class, () -> new Claimed(work.get().id()));
        return answer(outcome, viewer, environment);
    }

    private ClaimPayload answer(Outcome<Claimed> outcome, Viewer viewer, DataFetchingEnvironment environment) {
        var claimed = outcome.value();
        return new ClaimPayload(
                shown.showClaim(claimed == null ? null : claimed.claimId(), viewer, environment),
                userErrors.of(WishErrorCode.class, outcome, environment.getLocale()));
    }

    record Claimed(long claimId) {}

    record WishClaimInput(long wishId, int parts, @Nullable String clientRequestId) {}

    record ReasonInput(long claimId, String reason, @Nullable String clientRequestId) {}

    record OfferAnswerInput(
            long claimId, boolean accepted, @Nullable String reason, @Nullable String clientRequestId) {}

    record WishExtensionAnswerInput(long claimId, boolean agreed, @Nullable String clientRequestId) {}

    record WishDeliverInput(long claimId, String note, List<Long> pictureIds, @Nullable String clientRequestId) {}

    record WishConfirmInput(long claimId, @Nullable String clientRequestId) {}

    record ClaimPayload(@Nullable ShownClaim claim, List<UserError<WishErrorCode>> userErrors) {}
}
