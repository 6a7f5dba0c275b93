package org.linli.shared.persistence;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Delivers events again whose listener failed or whose server was lost. Several servers may deliver the same one: listeners
 * are idempotent.
 */
@Component
class MissedEvents {

    private static final Duration AGE = Duration.ofMinutes(1);
    private static final int BATCH = 500;

    private final IncompleteEventPublications publications;

    MissedEvents(IncompleteEventPublications publications) {
        this.publications = publications;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void deliver() {
        publications.resubmitIncompletePublications(
                ResubmissionOptions.defaults().withMinAge(AGE).withBatchSize(BATCH));
    }
}
