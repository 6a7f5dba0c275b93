package org.linli.notifications.outbox;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Inbox;
import org.linli.notifications.inbox.Notification;
import org.linli.notifications.inbox.Wording;
import org.linli.shared.graphql.Page;
import org.linli.wechat.SubscribeMessage;
import org.springframework.stereotype.Component;

/** Writes what a message says, in the language of the templates. */
@Component
class Contents {

    /** Templates are registered in Chinese. */
    private static final Locale LOCALE = Locale.CHINA;

    private static final String INBOX_PAGE = "pages/inbox/index";

    private final Inbox inbox;
    private final Wording wording;
    private final Clock clock;

    Contents(Inbox inbox, Wording wording, Clock clock) {
        this.inbox = inbox;
        this.wording = wording;
        this.clock = clock;
    }

    SubscribeMessage of(Notification row, Template template, String openid) {
        var arguments = wording.arguments(row);
        return new SubscribeMessage(
                openid, template.id(), page(row.page()), template.fill(value -> value(row, arguments, value)));
    }

    /** Sums up what is unread; empty when nothing is. */
    Optional<SubscribeMessage> summary(long personId, Template template, String openid) {
        var unread = inbox.countUnread(personId);
        return inbox.list(personId, Set.of(), true, new Page("notifications", 1, null)).stream()
                .findFirst()
                .map(latest -> new SubscribeMessage(
                        openid, template.id(), INBOX_PAGE, template.fill(value -> value(latest, unread, value))));
    }

    private Argument value(Notification row, Map<String, Argument> arguments, TemplateValue value) {
        return switch (value) {
            case TITLE -> Argument.of(wording.title(row, LOCALE));
            case TEXT -> Argument.of(wording.text(row, LOCALE));
            case STATE -> Argument.of(wording.state(row, LOCALE));
            case AT -> Argument.of(row.createdAt());
            case ACTIVITY, TIME, PLACE, COUNT -> {
                var argument = arguments.get(value.key());
                yield argument == null ? otherwise(row, value) : argument;
            }
        };
    }

    /** A notice that lacks a value must not stop all messages behind it. */
    private Argument otherwise(Notification row, TemplateValue value) {
        return switch (value.form()) {
            case TIME -> Argument.of(row.createdAt());
            case NUMBER -> Argument.of(1);
            case TEXT, WORD -> Argument.of(wording.title(row, LOCALE));
        };
    }

    private Argument value(Notification latest, int unread, TemplateValue value) {
        return switch (value) {
            case COUNT -> Argument.of(unread);
            case AT -> Argument.of(clock.instant());
            default -> value(latest, Map.of(), value);
        };
    }

    /** WeChat wants it without the first slash. */
    private static String page(@Nullable String page) {
        return page == null ? INBOX_PAGE : page.substring(1);
    }
}
