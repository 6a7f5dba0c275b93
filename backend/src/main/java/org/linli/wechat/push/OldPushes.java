package org.linli.wechat.push;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets pushes that are too old to be taken again anyway; harmless when several servers do it at once. */
@Component
class OldPushes {

    private static final Duration KEPT = Duration.ofDays(2);
    private static final int BATCH = 1000;

    private final PushMapper pushes;
    private final Clock clock;

    OldPushes(PushMapper pushes, Clock clock) {
        this.pushes = pushes;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        var before = clock.instant().minus(KEPT);
        var more = true;
        while (more) {
            more = pushes.forget(before, BATCH) == BATCH;
        }
    }
}
