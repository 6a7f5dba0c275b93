package org.linli.shared.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets outcomes that no client asks for any more; harmless when several servers do it at once. */
@Component
class OldOutcomes {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int BATCH = 1000;

    private final OutcomeMapper outcomes;
    private final Clock clock;

    OldOutcomes(OutcomeMapper outcomes, Clock clock) {
        this.outcomes = outcomes;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        var before = clock.instant().minus(KEPT);
        var more = true;
        while (more) {
            more = outcomes.forget(before, BATCH) == BATCH;
        }
    }
}
