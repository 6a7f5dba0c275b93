package org.linli.notifications;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.inbox.Inbox;
import org.linli.notifications.inbox.Notification;
import org.linli.notifications.inbox.Wording;
import org.linli.shared.Viewer;
import org.linli.shared.errors.UserError;
import org.linli.shared.errors.UserErrors;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.ViewerField;
import org.linli.shared.idempotency.Idempotency;
import org.linli.shared.idempotency.Request;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the viewer's inbox. */
@Controller
class InboxController {

    private final Inbox inbox;
    private final ReadNotifications readNotifications;
    private final Wording wording;
    private final Idempotency idempotency;
    private final UserErrors userErrors;

    InboxController(
            Inbox inbox,
            ReadNotifications readNotifications,
            Wording wording,
            Idempotency idempotency,
            UserErrors userErrors) {
        this.inbox = inbox;
        this.readNotifications = readNotifications;
        this.wording = wording;
        this.idempotency = idempotency;
        this.userErrors = userErrors;
    }

    @SchemaMapping(typeName = "Viewer")
    Connection<ShownNotification> notifications(
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable NotificationFilter filter,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("notifications", first, after);
        var kinds = filter == null ? Set.<NotificationKind>of() : filter.chosen();
        var unread = filter != null && Boolean.TRUE.equals(filter.unread());
        var rows = inbox.list(viewer.personId(), kinds, unread, page).stream()
                .map(row -> show(row, environment.getLocale()))
                .toList();
        return page.connect(rows, row -> new Cursor(0, row.id()));
    }

    private ShownNotification show(Notification row, Locale locale) {
        return new ShownNotification(
                row.id(),
                row.kind(),
                wording.title(row, locale),
                wording.text(row, locale),
                row.page(),
                row.createdAt(),
                row.readAt());
    }

    @SchemaMapping(typeName = "Viewer")
    int unreadCount(@ContextValue Viewer viewer) {
        return inbox.countUnread(viewer.personId());
    }

    @MutationMapping
    NotificationsReadPayload notificationsRead(
            @Argument NotificationsReadInput input, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        var request = Request.of(viewer, input.clientRequestId(), "notificationsRead", input);
        var outcome = idempotency.once(
                request, ReadNotifications.Reader.class, () -> readNotifications.read(viewer, input.notificationIds()));
        return new NotificationsReadPayload(
                outcome.value() == null ? null : ViewerField.of(environment),
                userErrors.of(NotificationErrorCode.class, outcome, environment.getLocale()));
    }

    record NotificationFilter(@Nullable List<NotificationKind> kinds, @Nullable Boolean unread) {

        /** The kinds that are asked for; none for all. */
        Set<NotificationKind> chosen() {
            return kinds == null || kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
        }
    }

    record ShownNotification(
            long id,
            NotificationKind kind,
            String title,
            String text,
            @Nullable String page,
            Instant createdAt,
            @Nullable Instant readAt) {}

    record NotificationsReadInput(@Nullable List<Long> notificationIds, @Nullable String clientRequestId) {}

    record NotificationsReadPayload(@Nullable Record viewer, List<UserError<NotificationErrorCode>> userErrors) {}
}
