package org.linli.shared.rates;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.linli.shared.redis.RedisHint;
import org.linli.shared.redis.RedisHintFixture;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Limits for tests without a server. */
public final class RateLimitsFixture {

    private RateLimitsFixture() {}

    /** Of a server whose Redis is away. */
    public static RateLimits alone(TimeMeter clock, MeterRegistry meters) {
        return on(new LettuceConnectionFactory(), RedisHintFixture.away(), clock, meters);
    }

    static RateLimits on(RedisConnectionFactory connections, RedisHint hint, TimeMeter clock, MeterRegistry meters) {
        return new RateLimits(new Leases(connections, Duration.ofSeconds(2), hint, clock), clock, meters);
    }
}
