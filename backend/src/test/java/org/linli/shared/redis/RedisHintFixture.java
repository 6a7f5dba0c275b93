package org.linli.shared.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.lettuce.core.ClientOptions;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Ways to Redis for tests that make their own processes. */
public final class RedisHintFixture {

    private RedisHintFixture() {}

    /** As the server has it. */
    public static RedisHint create() {
        return create(new SimpleMeterRegistry());
    }

    /** As the server has it, counted here. */
    public static RedisHint create(MeterRegistry meters) {
        var configuration = new RedisConfiguration();
        return configuration.redisHint(configuration.redisBreaker(), meters, Clock.systemUTC());
    }

    /** The mutant: asks Redis whatever happened before. */
    public static RedisHint withoutBreaker() {
        var breaker = CircuitBreaker.ofDefaults("none");
        breaker.transitionToDisabledState();
        return new RedisHint(breaker, new SimpleMeterRegistry(), Clock.systemUTC());
    }

    /** Takes Redis to be away, for good. */
    public static RedisHint away() {
        var breaker = CircuitBreaker.ofDefaults("away");
        breaker.transitionToForcedOpenState();
        return new RedisHint(breaker, new SimpleMeterRegistry(), Clock.systemUTC());
    }

    /** Connects as the server does, when somebody first asks. */
    public static LettuceConnectionFactory connections(String url, Duration timeout) {
        var address = URI.create(url);
        var options = ClientOptions.builder();
        new RedisConfiguration().rejectCommandsWhileDisconnected().customize(options);
        var factory = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration(address.getHost(), address.getPort()),
                LettuceClientConfiguration.builder()
                        .commandTimeout(timeout)
                        .clientOptions(options.build())
                        .build());
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }
}
