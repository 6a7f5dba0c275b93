package org.linli.moderation;

import graphql.relay.Connection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.context.MessageSource;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves people whose contents others do not see, and those who report contents. */
@Controller
class HeldContentController {

    private final HeldContents held;
    private final ContentReports reports;
    private final Idempotency idempotency;
    private final UserErrors userErrors;
    private final MessageSource messages;

    HeldContentController(
            HeldContents held,
            ContentReports reports,
            Idempotency idempotency,
            UserErrors userErrors,
            MessageSource messages) {
        this.held = held;
        this.reports = reports;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
        this.messages = messages;
    }

    @SchemaMapping(typeName = "Viewer")
    Connection<HeldContent> heldContents(
            @Argument int first, @Argument @Nullable String after, @ContextValue Viewer viewer) {
        var page = Page.of("held", first, after);
        return page.connect(held.of(viewer, page), content -> new Cursor(0, content.id()));
    }

    /** A decision that nobody gave a reason for was WeChat's. */
    @SchemaMapping(typeName = "HeldContent")
    @Nullable
    String reason(HeldContent content, Locale locale) {
        var decided = content.state() != ContentState.IN_REVIEW;
        return decided && content.reason() == null
                ? messages.getMessage("moderation.byWeChat", null, locale)
                : content.reason();
    }

    @MutationMapping
    ContentReportPayload contentReport(@Argument ContentReportInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "contentReport", input);
        var outcome = idempotency.once(
                request,
                Reported.class,
                () -> new Reported(
                        reports.report(viewer, input.kind(), input.contentId(), input.reason(), input.text())));
        return new ContentReportPayload(
                outcome.value() != null, userErrors.of(ModerationErrorCode.class, outcome, locale));
    }

    @MutationMapping
    ModerationAppealPayload moderationAppeal(
            @Argument ModerationAppealInput input, @ContextValue Viewer viewer, Locale locale) {
        var request = Request.of(viewer, input.clientRequestId(), "moderationAppeal", input);
        var outcome = idempotency.once(
                request, Appealed.class, () -> new Appealed(held.appeal(viewer, input.itemId(), input.text())));
        var appealed = outcome.value();
        return new ModerationAppealPayload(
                appealed == null ? null : held.find(appealed.itemId()).orElse(null),
                userErrors.of(ModerationErrorCode.class, outcome, locale));
    }

    record ContentReportInput(
            ContentKind kind,
            long contentId,
            ReportReason reason,
            @Nullable String text,
            @Nullable String clientRequestId) {}

    record ModerationAppealInput(long itemId, String text, @Nullable String clientRequestId) {}

    record Reported(boolean reported) {}

    record Appealed(long itemId) {}

    record ContentReportPayload(boolean reported, List<UserError<ModerationErrorCode>> userErrors) {}

    record ModerationAppealPayload(@Nullable HeldContent content, List<UserError<ModerationErrorCode>> userErrors) {}
}
