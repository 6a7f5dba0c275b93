package org.linli.notifications;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linli.identity.Contact;
import org.linli.identity.Contacts;
import org.linli.notifications.calls.Calls;
import org.linli.notifications.calls.UnreachedReason;
import org.linli.notifications.inbox.Inbox;
import org.linli.notifications.inbox.Notice;
import org.linli.notifications.inbox.Notification;
import org.linli.notifications.outbox.Outbox;
import org.linli.notifications.preferences.NotificationWay;
import org.linli.notifications.preferences.Preferences;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people: always in the inbox, and besides as each of them has chosen. */
@Component
public class Notices {

    private final Inbox inbox;
    private final Outbox outbox;
    private final Calls calls;
    private final Preferences preferences;
    private final Contacts contacts;

    Notices(Inbox inbox, Outbox outbox, Calls calls, Preferences preferences, Contacts contacts) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.calls = calls;
        this.preferences = preferences;
        this.contacts = contacts;
    }

    /**
     * Tells people whose accounts are in use what they have not been told yet, in the running transaction. Something urgent
     * does not wait for the message that sums up the day.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<Notice> notices) {
        var people = contacts.byId(notices.stream().map(Notice::personId).collect(Collectors.toSet()));
        var added = inbox.add(notices.stream()
                .filter(notice -> people.containsKey(notice.personId()))
                .toList());
        var ways = preferences.ways(added.stream().map(Notification::personId).collect(Collectors.toSet()));
        var single = new ArrayList<Notification>();
        var summedUp = new ArrayList<Notification>();
        for (var row : added) {
            switch (way(row, ways, people)) {
                case WECHAT -> single.add(row);
                case DIGEST -> summedUp.add(row);
                case INBOX_ONLY -> {}
            }
        }
        outbox.add(single, summedUp);
    }

    private NotificationWay way(
            Notification row, Map<Long, Map<NotificationKind, NotificationWay>> ways, Map<Long, Contact> people) {
        var person = people.get(row.personId());
        if (person == null || person.openid() == null) {
            calls.open(row, UnreachedReason.NO_WECHAT);
            return NotificationWay.INBOX_ONLY;
        }
        var way = ways.getOrDefault(row.personId(), Map.of()).getOrDefault(row.kind(), NotificationWay.WECHAT);
        return way == NotificationWay.DIGEST && row.urgent() ? NotificationWay.WECHAT : way;
    }
}
