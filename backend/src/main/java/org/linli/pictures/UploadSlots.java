package org.linli.pictures;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.linli.shared.errors.Fault;
import org.linli.shared.rates.RateLimit;
import org.linli.shared.rates.RateLimits;
import org.springframework.stereotype.Component;

/** Keeps uploads from using up the memory of the server: few at once, few of one person, and fewer that are decoded. */
@Component
class UploadSlots {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final UploadSettings settings;
    private final RateLimit rate;
    private final Semaphore uploads;
    private final Semaphore decoders;
    private final Map<Long, Integer> people = new ConcurrentHashMap<>();

    UploadSlots(UploadSettings settings, RateLimits limits) {
        this.settings = settings;
        this.rate = limits.limit("picture-uploads", settings.rate());
        this.uploads = new Semaphore(settings.atOnce());
        this.decoders = new Semaphore(settings.decoders(), true);
    }

    /** A place for a file of the person's that is about to come, or a fault. */
    Slot take(long personId) {
        rate.take(Long.toString(personId));
        if (people.merge(personId, 1, Integer::sum) > settings.perPerson()) {
            giveBack(personId);
            throw Fault.rateLimited(A_MOMENT);
        }
        if (!uploads.tryAcquire()) {
            giveBack(personId);
            throw Fault.busy();
        }
        return () -> {
            uploads.release();
            giveBack(personId);
        };
    }

    /** A place to decode a file, or a fault when none becomes free in time. */
    Slot takeDecoder() {
        try {
            if (decoders.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                return decoders::release;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw Fault.busy();
    }

    private void giveBack(long personId) {
        people.computeIfPresent(personId, (id, count) -> count == 1 ? null : count - 1);
    }

    /** A place that is taken until it is given back. */
    interface Slot {
        void giveBack();
    }
}
