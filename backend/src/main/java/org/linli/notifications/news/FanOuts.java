package org.linli.notifications.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.linli.activities.AnnouncedActivity;
import org.linli.activities.SignedUpPeople;
import org.linli.notifications.Notices;
import org.linli.notifications.Worker;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.linli.shared.persistence.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells crowds, a page of people in each transaction. The position is noted in the same transaction, so whoever is killed
 * leaves the rest to the next server; whatever is told again is told to nobody twice.
 */
@Component
public class FanOuts implements Worker {

    /** What happens to an activity that begins so soon reaches people by phone if it must. */
    static final Duration URGENT = Duration.ofHours(48);

    private static final Logger LOG = LoggerFactory.getLogger(FanOuts.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);
    private static final int PAGE = 200;

    private final FanOutMapper mapper;
    private final SignedUpPeople people;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final Clock clock;

    FanOuts(
            FanOutMapper mapper,
            SignedUpPeople people,
            Notices notices,
            TransactionTemplate transaction,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.notices = notices;
        this.transaction = transaction;
        this.ids = ids;
        this.clock = clock;
    }

    /** Has everybody told who has signed up for these activities, once for each key. */
    void begin(ActivityNewsKind news, List<Addressed> activities) {
        var now = now();
        if (!activities.isEmpty()) {
            mapper.insertNew(activities.stream()
                    .map(one -> new FanOut(ids.next(), one.activityId(), news, one.dedupeKey(), 0, now))
                    .toList());
        }
    }

    @Override
    public boolean work() {
        return tellPage(PAGE);
    }

    /** Tells the next people of one of the crowds; returns false when there is nobody to be told. */
    boolean tellPage(int size) {
        var begun = new AtomicLong();
        try {
            var told = transaction.execute(status -> mapper.lockDue(now())
                    .map(fanOut -> {
                        begun.set(fanOut.id());
                        return tell(fanOut, size);
                    })
                    .orElse(false));
            return Boolean.TRUE.equals(told);
        } catch (RuntimeException failure) {
            LOG.warn("News {} for a crowd failed and go on later: {}", begun.get(), failure.toString());
            mapper.postpone(begun.get(), now().plus(PAUSE_AFTER_FAILURE));
            return true;
        }
    }

    private boolean tell(FanOut fanOut, int size) {
        var activity = people.activity(fanOut.activityId());
        var page = people.of(fanOut.activityId(), fanOut.toldUpTo(), size);
        activity.ifPresent(known -> notices.tell(
                page.stream().map(person -> notice(fanOut, known, person)).toList()));
        if (page.size() < size) {
            mapper.finish(fanOut.id(), now());
        } else {
            mapper.goOn(fanOut.id(), page.getLast(), now());
        }
        return true;
    }

    private Notice notice(FanOut fanOut, AnnouncedActivity activity, long person) {
        var arguments = ActivityArguments.of(activity);
        arguments.put("reason", Argument.reason(activity.cancelReason()));
        var news = fanOut.news();
        var urgent = news != ActivityNewsKind.SOON
                && activity.startsAt().isBefore(clock.instant().plus(URGENT));
        return Notice.of(person, news.kind(), news.wording(), arguments, fanOut.dedupeKey())
                .on(ActivityArguments.page(activity))
                .at(activity.organisationId())
                .urgentIf(urgent);
    }

    /** Forgets some that are older; returns how many. */
    public int forget(Instant before, int most) {
        return mapper.forget(before, most);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * An activity whose people are told.
     *
     * @param dedupeKey the same for the same news
     */
    record Addressed(long activityId, String dedupeKey) {}
}
