package org.linli.notifications.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.identity.Contact;
import org.linli.identity.Contacts;
import org.linli.notifications.NotificationSettings;
import org.linli.notifications.calls.Calls;
import org.linli.notifications.calls.UnreachedReason;
import org.linli.notifications.inbox.Inbox;
import org.linli.notifications.inbox.Notification;
import org.linli.notifications.preferences.Preferences;
import org.linli.notifications.preferences.QuietHours;
import org.linli.wechat.SubscribeMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decides which messages are to be sent now, and by which server. */
@Component
class MessageClaims {

    private final MessageMapper mapper;
    private final Quotas quotas;
    private final Templates templates;
    private final Contents contents;
    private final Inbox inbox;
    private final Preferences preferences;
    private final Contacts contacts;
    private final Calls calls;
    private final Verdicts verdicts;
    private final NotificationSettings settings;
    private final Clock clock;

    MessageClaims(
            MessageMapper mapper,
            Quotas quotas,
            Templates templates,
            Contents contents,
            Inbox inbox,
            Preferences preferences,
            Contacts contacts,
            Calls calls,
            Verdicts verdicts,
            NotificationSettings settings,
            Clock clock) {
        this.mapper = mapper;
        this.quotas = quotas;
        this.templates = templates;
        this.contents = contents;
        this.inbox = inbox;
        this.preferences = preferences;
        this.contacts = contacts;
        this.calls = calls;
        this.verdicts = verdicts;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks at some messages that are due, and claims those that may be sent now. */
    @Transactional
    public Round claim(int most) {
        var now = now();
        var due = mapper.lockDue(MessageState.WAITING, now, most);
        var people = due.stream().map(Message::personId).distinct().toList();
        var known = contacts.byId(people);
        var quiet = preferences.quietHours(people);
        var claimed = new ArrayList<Claim>();
        // In the order of the people, so that two servers take quotas in the same order.
        due.stream()
                .sorted(Comparator.comparing(Message::personId).thenComparing(Message::kind))
                .forEach(message -> {
                    var silence = silence(message, quiet, now);
                    if (silence.isPresent()) {
                        mapper.postpone(message.id(), silence.get());
                    } else {
                        claim(message, known.get(message.personId()), now).ifPresent(claimed::add);
                    }
                });
        return new Round(due.size(), claimed);
    }

    private static Optional<Instant> silence(Message message, Map<Long, QuietHours> quiet, Instant now) {
        return Optional.ofNullable(quiet.get(message.personId())).flatMap(hours -> hours.endAfter(now));
    }

    private Optional<Claim> claim(Message message, @Nullable Contact contact, Instant now) {
        var notification = notification(message);
        if (contact == null || isNeedless(message, notification)) {
            return keep(message, "NEEDLESS");
        }
        var template = templates.find(message.kind()).orElse(null);
        if (contact.openid() == null || template == null) {
            open(notification, UnreachedReason.NO_WECHAT);
            return keep(message, UnreachedReason.NO_WECHAT.name());
        }
        var content = content(message, notification, template, contact.openid());
        if (content.isEmpty()) {
            return keep(message, "NEEDLESS");
        }
        if (!quotas.take(message.personId(), template)) {
            open(notification, UnreachedReason.NO_QUOTA);
            return keep(message, UnreachedReason.NO_QUOTA.name());
        }
        mapper.claim(message.id(), now.plus(settings.lease()));
        return Optional.of(new Claim(message, template, notification, content.get()));
    }

    private Optional<SubscribeMessage> content(
            Message message, @Nullable Notification notification, Template template, String openid) {
        return notification == null
                ? contents.summary(message.personId(), template, openid)
                : Optional.of(contents.of(notification, template, openid));
    }

    private @Nullable Notification notification(Message message) {
        var id = message.notificationId();
        return id == null ? null : inbox.find(id).orElse(null);
    }

    /** Whether what it brings was read or forgotten meanwhile. */
    private static boolean isNeedless(Message message, @Nullable Notification notification) {
        return message.notificationId() != null && (notification == null || notification.readAt() != null);
    }

    private void open(@Nullable Notification notification, UnreachedReason reason) {
        if (notification != null) {
            calls.open(notification, reason);
        }
    }

    private Optional<Claim> keep(Message message, String why) {
        mapper.end(message.id(), MessageState.WAITING, MessageState.KEPT, why);
        return Optional.empty();
    }

    /** Gives up messages whose server was lost while it sent them; returns how many. */
    @Transactional
    public int giveUpLost() {
        var lost = mapper.lockDue(MessageState.SENDING, now(), settings.parallel());
        for (var message : lost) {
            mapper.end(message.id(), MessageState.SENDING, MessageState.UNKNOWN, "LEASE_OVER");
            open(notification(message), UnreachedReason.UNCLEAR);
            verdicts.count("unknown");
        }
        return lost.size();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Messages that were looked at together.
     *
     * @param looked how many
     * @param claims those that are to be sent now
     */
    record Round(int looked, List<Claim> claims) {}
}
