package org.linli.shared.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;

/** Ways to Redis for tests that make their own processes. */
public final class RedisHintFixture {

    private RedisHintFixture() {}

    /** As the server has it. */
    public static RedisHint create() {
        return create(new SimpleMeterRegistry());
    }

    static RedisHint create(MeterRegistry meters) {
        var configuration = new RedisConfiguration();
        return configuration.redisHint(configuration.redisBreaker(), meters, Clock.systemUTC());
    }

    /** The mutant: asks Redis whatever happened before. */
    public static RedisHint withoutBreaker() {
        var breaker = CircuitBreaker.ofDefaults("none");
        breaker.transitionToDisabledState();
        return new RedisHint(breaker, new SimpleMeterRegistry(), Clock.systemUTC());
    }
}
