package org.linli.shared.rates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.linli.shared.errors.Fault;

/** One limit, with a bucket for each key: a person, an address, or whatever is to be limited by itself. */
public final class RateLimit {

    /** More keys at a time than a community has people; who is forgotten begins with what Redis knows of him. */
    private static final int MOST_KEYS = 100_000;

    private final String name;
    private final Rate rate;
    private final Leases leases;
    private final TimeMeter clock;
    private final Cache<String, Lessee> lessees;
    private final Counter refused;
    private final Counter alone;

    RateLimit(String name, Rate rate, Leases leases, TimeMeter clock, MeterRegistry meters) {
        this.name = name;
        this.rate = rate;
        this.leases = leases;
        this.clock = clock;
        this.lessees = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(rate.idle())
                .build();
        this.refused = refused(name, meters);
        this.alone = Counter.builder("linli.rates.alone")
                .description("Charges that this server decided by itself because Redis is away")
                .tag("limit", name)
                .register(meters);
    }

    /** Counts what the limit of this name refuses. */
    public static Counter refused(String name, MeterRegistry meters) {
        return Counter.builder("linli.rates.refused")
                .description("Requests that were refused because too much was asked for in a short time")
                .tag("limit", name)
                .register(meters);
    }

    /** Takes one from the bucket of the key, or ends with a fault that says how long to wait. */
    public void take(String key) {
        take(key, 1);
    }

    /** Takes all of the amount or none of it, and then ends with a fault. Nothing costs more than a full bucket. */
    public void take(String key, long amount) {
        var lessee = lessees.get(key, this::lessee);
        var wait = lessee.take(Math.min(amount, rate.amount()));
        if (!wait.isZero()) {
            refused.increment();
            throw Fault.rateLimited(wait);
        }
    }

    private Lessee lessee(String key) {
        return new Lessee(this, key, leases, clock);
    }

    String name() {
        return name;
    }

    Rate rate() {
        return rate;
    }

    void countAlone() {
        alone.increment();
    }
}
