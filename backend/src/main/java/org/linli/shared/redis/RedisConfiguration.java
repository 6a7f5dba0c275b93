package org.linli.shared.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/** Keeps anybody from waiting for Redis. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PROBE = Duration.ofSeconds(10);

    /** Makes a command fail at once while there is no connection. */
    @Bean
    LettuceClientOptionsBuilderCustomizer rejectCommandsWhileDisconnected() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    @Bean
    RedisHint redisHint(MeterRegistry meters, Clock clock) {
        return new RedisHint(CircuitBreaker.of("redis", breaker().build()), meters, clock);
    }

    /**
     * Two failures among four commands open it. It begins half open, so that when Redis is away from the start one
     * command tries to connect, and not all of them one after the other.
     */
    static CircuitBreakerConfig.Builder breaker() {
        return CircuitBreakerConfig.custom()
                .initialState(CircuitBreaker.State.HALF_OPEN)
                .slidingWindowSize(4)
                .minimumNumberOfCalls(2)
                .failureRateThreshold(50)
                .waitDurationInOpenState(PAUSE)
                .permittedNumberOfCallsInHalfOpenState(1)
                .maxWaitDurationInHalfOpenState(LONGEST_PROBE)
                .recordException(failure -> failure instanceof DataAccessException || failure instanceof RedisException)
                .writableStackTraceEnabled(false);
    }
}
