package org.linli.notifications.news;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linli.activities.AnnouncedActivity;
import org.linli.activities.SignedUpPeople;
import org.linli.notifications.NotificationSettings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reminds people of activities a day and two hours before they begin. Each server looks; the key of a reminder, which names
 * the start, lets only one of them begin it, and begins it anew when the activity was moved.
 */
@Component
class Reminders {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration HOURS = Duration.ofHours(2);
    private static final int PAGE = 200;

    private final SignedUpPeople people;
    private final FanOuts fanOuts;
    private final NotificationSettings settings;
    private final Clock clock;

    Reminders(SignedUpPeople people, FanOuts fanOuts, NotificationSettings settings, Clock clock) {
        this.people = people;
        this.fanOuts = fanOuts;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void look() {
        if (settings.workers()) {
            begin();
        }
    }

    /** Begins all reminders whose time has come. */
    void begin() {
        var now = clock.instant();
        remind("24h", now.plus(HOURS), now.plus(DAY));
        remind("2h", now, now.plus(HOURS));
    }

    private void remind(String lead, Instant after, Instant until) {
        AnnouncedActivity last = null;
        List<AnnouncedActivity> page;
        do {
            page = people.activitiesStarting(after, until, last, PAGE);
            fanOuts.begin(
                    ActivityNewsKind.SOON,
                    page.stream().map(activity -> addressed(activity, lead)).toList());
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    private static FanOuts.Addressed addressed(AnnouncedActivity activity, String lead) {
        var start = activity.startsAt().getEpochSecond();
        return new FanOuts.Addressed(activity.id(), "soon" + lead + ":" + activity.id() + ":" + start);
    }
}
