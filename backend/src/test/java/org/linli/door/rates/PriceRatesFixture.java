package org.linli.door.rates;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.linli.shared.rates.MovedTime;
import org.linli.shared.rates.Rate;
import org.linli.shared.rates.RateLimitsFixture;

/** What documents are charged in tests without a server. */
public final class PriceRatesFixture {

    private PriceRatesFixture() {}

    /** So much for each person, each address and everybody together. */
    public static PriceRates of(long amount) {
        var rate = new Rate(amount, Duration.ofDays(1));
        var limits = RateLimitsFixture.alone(new MovedTime(), new SimpleMeterRegistry());
        return new PriceRates(new RateSettings(rate, rate, rate, rate, rate), limits);
    }

    /** As good as no limit. */
    public static PriceRates wide() {
        return of(1_000_000_000_000L);
    }
}
