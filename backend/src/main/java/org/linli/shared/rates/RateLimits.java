package org.linli.shared.rates;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;

/** Makes limits: one for each thing that is scarce or costs much, made once by the module that guards it. */
public class RateLimits {

    private final Leases leases;
    private final TimeMeter clock;
    private final MeterRegistry meters;

    /** The clock is for the buckets of this server alone. */
    RateLimits(Leases leases, TimeMeter clock, MeterRegistry meters) {
        this.leases = leases;
        this.clock = clock;
        this.meters = meters;
    }

    /** The limit with this name, which stands in metrics and in Redis; all servers share its buckets. */
    public RateLimit limit(String name, Rate rate) {
        return new RateLimit(name, rate, leases, clock, meters);
    }
}
