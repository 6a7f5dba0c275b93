package org.linli.door.load;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Places for the requests that are worked on, and a short queue in front of them, first come first served. Who finds the
 * queue full, or has waited too long in it, goes without one.
 */
@Component
class Admission {

    private final LoadLimits limits;
    private final Semaphore places;
    private final Semaphore presence;
    private final Timer waits;
    private final Counter queueFull;
    private final Counter waitedInVain;

    Admission(LoadLimits limits, MeterRegistry meters) {
        this.limits = limits;
        this.places = new Semaphore(limits.concurrency(), true);
        this.presence = new Semaphore(limits.concurrency() + limits.queue());
        this.waits = meters.timer("linli.door.wait");
        this.queueFull = meters.counter("linli.door.shed", "reason", "queue");
        this.waitedInVain = meters.counter("linli.door.shed", "reason", "patience");
        Gauge.builder("linli.door.running", this, Admission::running).register(meters);
        Gauge.builder("linli.door.waiting", places, Semaphore::getQueueLength).register(meters);
    }

    /** Waits for a place and tells whether there was one; who has it must {@link #leave}. */
    boolean enter() {
        if (!presence.tryAcquire()) {
            queueFull.increment();
            return false;
        }
        var start = System.nanoTime();
        if (!awaitPlace()) {
            presence.release();
            waitedInVain.increment();
            return false;
        }
        waits.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        return true;
    }

    private boolean awaitPlace() {
        try {
            return places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Hands the place on to the one who has waited longest. */
    void leave() {
        places.release();
        presence.release();
    }

    int running() {
        return limits.concurrency() - places.availablePermits();
    }
}
