package org.linli.shared.rates;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import org.linli.shared.redis.RedisHint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

/** Gives buckets in Redis the time of day, and those of this server a clock that nobody can set back. */
@Configuration(proxyBeanMethods = false)
class RatesConfiguration {

    @Bean
    RateLimits rateLimits(LettuceConnectionFactory connections, RedisHint redis, MeterRegistry meters) {
        var timeout = connections.getClientConfiguration().getCommandTimeout();
        var leases = new Leases(connections, timeout, redis, TimeMeter.SYSTEM_MILLISECONDS);
        return new RateLimits(leases, TimeMeter.SYSTEM_NANOTIME, meters);
    }
}
