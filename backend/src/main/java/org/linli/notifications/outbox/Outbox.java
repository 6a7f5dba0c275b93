package org.linli.notifications.outbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.linli.notifications.NotificationSettings;
import org.linli.notifications.inbox.Notification;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Component;

/** Takes messages that shall be sent when the transaction has committed. */
@Component
public class Outbox {

    private final MessageMapper mapper;
    private final NotificationSettings settings;
    private final Ids ids;
    private final Clock clock;

    Outbox(MessageMapper mapper, NotificationSettings settings, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes messages, in the running transaction.
     *
     * @param single notifications to be sent one by one
     * @param summedUp notifications to be summed up in one message for a person and a day
     */
    public void add(List<Notification> single, List<Notification> summedUp) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var messages = new ArrayList<Message>();
        single.forEach(row -> messages.add(new Message(
                ids.next(), row.personId(), TemplateKind.of(row.kind()), row.id(), row.dedupeKey(), 0, now)));
        var day = digestDay(now);
        var dueAt = day.atTime(settings.digestAt())
                .atZone(NotificationSettings.ZONE)
                .toInstant();
        summedUp.stream()
                .map(Notification::personId)
                .distinct()
                .forEach(person -> messages.add(
                        new Message(ids.next(), person, TemplateKind.DIGEST, null, "digest:" + day, 0, dueAt)));
        if (!messages.isEmpty()) {
            messages.sort(Comparator.comparing(Message::personId).thenComparing(Message::dedupeKey));
            mapper.insertNew(messages, now);
        }
    }

    /** The day whose digest is the next one to be sent. */
    private LocalDate digestDay(Instant now) {
        var here = now.atZone(NotificationSettings.ZONE);
        var today = here.toLocalDate();
        return here.toLocalTime().isBefore(settings.digestAt()) ? today : today.plusDays(1);
    }

    public void erase(long personId) {
        mapper.erase(personId);
    }

    /** Forgets some that are older; returns how many. */
    public int forget(Instant before, int most) {
        return mapper.forget(before, most);
    }
}
