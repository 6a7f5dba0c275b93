package org.linli.moderation;

import graphql.relay.Connection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves staff that decides what others may see. */
@Controller
class ModerationController {

    private final ModerationDesk desk;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    ModerationController(
            ModerationDesk desk, Organisations organisations, Idempotency idempotency, UserErrors userErrors) {
        this.desk = desk;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @QueryMapping
    Connection<ModerationItem> moderationQueue(
            @Argument long organisationId,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument ModerationDesk.@Nullable Filter filter,
            @ContextValue Viewer viewer) {
        var page = Page.of("moderation", first, after);
        var wanted = filter == null ? ModerationDesk.Filter.NONE : filter;
        return page.connect(desk.queue(viewer, organisationId, wanted, page), item -> new Cursor(0, item.id()));
    }

    @MutationMapping
    ModerationDecidePayload moderationDecide(
            @Argument ModerationDecideInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "moderationDecide", input);
        var outcome = idempotency.once(
                request,
                Decided.class,
                () -> new Decided(desk.decide(viewer, input.itemIds(), input.decision(), input.reason())));
        var decided = outcome.value();
        return new ModerationDecidePayload(
                decided == null ? List.of() : desk.items(decided.itemIds()),
                userErrors.of(ModerationErrorCode.class, outcome, locale));
    }

    @BatchMapping(typeName = "ModerationItem")
    Map<ModerationItem, Organisation> organisation(List<ModerationItem> items) {
        return References.toOne(items, ModerationItem::communityId, organisations::byId);
    }

    record ModerationDecideInput(
            List<Long> itemIds,
            ModerationDecision decision,
            @Nullable String reason,
            @Nullable String clientRequestId) {}

    record Decided(List<Long> itemIds) {}

    record ModerationDecidePayload(List<ModerationItem> items, List<UserError<ModerationErrorCode>> userErrors) {}
}
