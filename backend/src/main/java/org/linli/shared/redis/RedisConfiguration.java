package org.linli.shared.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.data.redis.autoconfigure.ClientResourcesBuilderCustomizer;
import org.springframework.boot.data.redis.autoconfigure.LettuceClientOptionsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps anybody from waiting for Redis. */
@Configuration(proxyBeanMethods = false)
class RedisConfiguration {

    private static final Duration LONGEST_RECONNECT_PAUSE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Makes a command fail at once while there is no connection. */
    @Bean
    LettuceClientOptionsBuilderCustomizer rejectCommandsWhileDisconnected() {
        return options -> options.disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
    }

    /** Lettuce waits up to half a minute between two attempts, and so long nobody would notice that Redis is back. */
    @Bean
    ClientResourcesBuilderCustomizer reconnectSoon() {
        return resources -> resources.reconnectDelay(
                Delay.exponential(Duration.ZERO, LONGEST_RECONNECT_PAUSE, 2, TimeUnit.MILLISECONDS));
    }

    @Bean
    RedisHint redisHint(CircuitBreaker redisBreaker, MeterRegistry meters, Clock clock) {
        return new RedisHint(redisBreaker, meters, clock);
    }

    /**
     * Two failures among four commands open it. It begins half open, so that when Redis is away from the start one
     * command tries to connect, and not all of them one after the other.
     */
    @Bean
    CircuitBreaker redisBreaker() {
        var config = CircuitBreakerConfig.custom()
                .initialState(CircuitBreaker.State.HALF_OPEN)
                .slidingWindowSize(4)
                .minimumNumberOfCalls(2)
                .failureRateThreshold(50)
                .waitDurationInOpenState(PAUSE)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build();
        return CircuitBreaker.of("redis", config);
    }
}
