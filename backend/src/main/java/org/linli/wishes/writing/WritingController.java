package org.linli.wishes.writing;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Outcome;
import org.linli.shared.idempotency.RemoteIdempotency;
import org.linli.shared.idempotency.Request;
import org.linli.wishes.shown.ShownWish;
import org.linli.wishes.shown.ShownWishes;
import org.linli.wishes.wish.WishErrorCode;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** Serves those who wish. */
@Controller
class WritingController {

    private final Writing writing;
    private final Thanks thanks;
    private final ShownWishes shown;
    private final Idempotency idempotency;
    private final RemoteIdempotency remote;
    private final UserErrors userErrors;

    WritingController(
            Writing writing,
            Thanks thanks,
            ShownWishes shown,
            Idempotency idempotency,
            RemoteIdempotency remote,
            UserErrors userErrors) {
        this.writing = writing;
        this.thanks = thanks;
        this.shown = shown;
        this.idempotency = idempotency;
        this.remote = remote;
        this.userErrors = userErrors;
    }

    @MutationMapping
    WishPayload wishCreate(
            @Argument WishCreateInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishCreate", input);
        var outcome = remote.once(
                request,
                Written.class,
                () -> new Written(writing.create(viewer, input.content(), input.submit(), input.clientRequestId())));
        return answer(outcome, viewer, environment);
    }

    @MutationMapping
    WishPayload wishEdit(
            @Argument WishEditInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishEdit", input);
        var outcome = remote.once(
                request,
                Written.class,
                () -> new Written(
                        writing.edit(viewer, input.wishId(), input.revision(), input.content(), input.submit())));
        return answer(outcome, viewer, environment);
    }

    @MutationMapping
    WishPayload wishWithdraw(
            @Argument WishWithdrawInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishWithdraw", input);
        var outcome = idempotency.once(
                request, Written.class, () -> new Written(writing.withdraw(viewer, input.wishId(), input.reason())));
        return answer(outcome, viewer, environment);
    }

    @MutationMapping
    WishPayload wishThank(
            @Argument WishThankInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "wishThank", input);
        var outcome = remote.once(
                request,
                Written.class,
                () -> new Written(thanks.thank(viewer, input.wishId(), input.text(), input.shown())));
        return answer(outcome, viewer, environment);
    }

    private WishPayload answer(Outcome<Written> outcome, Viewer viewer, DataFetchingEnvironment environment) {
        var written = outcome.value();
        return new WishPayload(
                shown.showOwn(written == null ? null : written.wishId(), viewer, environment),
                userErrors.of(WishErrorCode.class, outcome, environment.getLocale()));
    }

    record Written(long wishId) {}

    record WishCreateInput(WishContent content, boolean submit, @Nullable String clientRequestId) {}

    record WishEditInput(
            long wishId,
            @Nullable Integer revision,
            WishContent content,
            boolean submit,
            @Nullable String clientRequestId) {}

    record WishWithdrawInput(long wishId, @Nullable String reason, @Nullable String clientRequestId) {}

    record WishThankInput(long wishId, String text, boolean shown, @Nullable String clientRequestId) {}

    record WishPayload(@Nullable ShownWish wish, List<UserError<WishErrorCode>> userErrors) {}
}
