package org.linli.notifications.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells monitoring how many messages wait; counted now and then, not whenever somebody asks. */
@Component
class Queue {

    private static final int MOST_COUNTED = 10_000;

    private final MessageMapper mapper;
    private final AtomicInteger waiting = new AtomicInteger();

    Queue(MessageMapper mapper, MeterRegistry meters) {
        this.mapper = mapper;
        meters.gauge("linli.notifications.queue", waiting);
    }

    @Scheduled(initialDelay = 30, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void count() {
        waiting.set(mapper.countWaiting(MOST_COUNTED));
    }
}
