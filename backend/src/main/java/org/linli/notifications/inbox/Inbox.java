package org.linli.notifications.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.notifications.NotificationKind;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Component;

/** Everything that people have been told, whatever else became of it. */
@Component
public class Inbox {

    /** Unread notifications are counted up to here. */
    public static final int MOST_COUNTED = 99;

    private final InboxMapper mapper;
    private final Wording wording;
    private final Ids ids;
    private final Clock clock;

    Inbox(InboxMapper mapper, Wording wording, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.wording = wording;
        this.ids = ids;
        this.clock = clock;
    }

    /** Adds what is new among these, in the running transaction, and returns that. */
    public List<Notification> add(List<Notice> notices) {
        if (notices.isEmpty()) {
            return List.of();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        // In the order of the key, so that two that tell the same people wait for each other and never in a circle.
        var rows = notices.stream()
                .sorted(Comparator.comparing(Notice::personId).thenComparing(Notice::dedupeKey))
                .map(notice -> row(notice, now))
                .toList();
        mapper.insertNew(rows);
        var added = new HashSet<>(
                mapper.existing(rows.stream().map(Notification::id).toList()));
        return rows.stream().filter(row -> added.contains(row.id())).toList();
    }

    private Notification row(Notice notice, Instant now) {
        return new Notification(
                ids.next(),
                notice.personId(),
                notice.kind(),
                notice.wording(),
                wording.write(notice.arguments()),
                notice.page(),
                notice.organisationId(),
                notice.urgent(),
                notice.dedupeKey(),
                now,
                null);
    }

    public Optional<Notification> find(long id) {
        return mapper.find(id);
    }

    /** The notifications with these ids by their id; ids that name nothing are left out. */
    public Map<Long, Notification> byId(Collection<Long> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : mapper.findAllById(wanted).stream().collect(Collectors.toMap(Notification::id, Function.identity()));
    }

    /** A page of what a person has been told, the latest first. */
    public List<Notification> list(long personId, Set<NotificationKind> kinds, boolean unread, Page page) {
        var before = page.afterOr(new Cursor(0, Long.MAX_VALUE)).id();
        return mapper.list(personId, kinds, unread, before, page.limit());
    }

    public int countUnread(long personId) {
        return mapper.countUnread(personId, MOST_COUNTED);
    }

    /** Whether all of these are the person's. */
    public boolean areOf(long personId, Set<Long> wanted) {
        return wanted.isEmpty() || mapper.countOwn(personId, wanted) == wanted.size();
    }

    /**
     * Marks as read what is not.
     *
     * @param wanted which ones; null for all of the person's
     */
    public void read(long personId, @Nullable Collection<Long> wanted) {
        if (wanted == null || !wanted.isEmpty()) {
            mapper.read(personId, wanted, clock.instant());
        }
    }

    public List<Notification> all(long personId) {
        return mapper.all(personId);
    }

    public void erase(long personId) {
        mapper.erase(personId);
    }

    /** Forgets some that are older; returns how many. */
    public int forget(Instant before, int most) {
        return mapper.forget(before, most);
    }
}
