package org.linli.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.linli.notifications.calls.Calls;
import org.linli.notifications.inbox.Inbox;
import org.linli.notifications.news.FanOuts;
import org.linli.notifications.outbox.Outbox;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets what was told long ago, and takes calls off the list that are too old; harmless on several servers. */
@Component
class OldNotifications {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final Duration WORTH_A_CALL = Duration.ofDays(14);
    private static final int BATCH = 1000;

    private final Inbox inbox;
    private final Outbox outbox;
    private final Calls calls;
    private final FanOuts fanOuts;
    private final Clock clock;

    OldNotifications(Inbox inbox, Outbox outbox, Calls calls, FanOuts fanOuts, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.calls = calls;
        this.fanOuts = fanOuts;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 11, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        var now = clock.instant();
        inBatches(calls::lapse, now.minus(WORTH_A_CALL));
        inBatches(calls::forget, now.minus(KEPT));
        inBatches(outbox::forget, now.minus(KEPT));
        inBatches(fanOuts::forget, now.minus(KEPT));
        inBatches(inbox::forget, now.minus(KEPT));
    }

    private static void inBatches(Step step, Instant before) {
        var more = true;
        while (more) {
            more = step.run(before, BATCH) == BATCH;
        }
    }

    /** Changes up to {@code most} rows that are older; returns how many. */
    @FunctionalInterface
    private interface Step {
        int run(Instant before, int most);
    }
}
