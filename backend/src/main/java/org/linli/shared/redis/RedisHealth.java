package org.linli.shared.redis;

import java.util.Objects;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/** Tells operators that the server goes on without Redis; named as Boot's own, whose place it takes. */
@Component("redisHealthIndicator")
class RedisHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED", "slower, nothing is lost");
    private static final RedisCallback<String> PING = connection -> Objects.requireNonNull(connection.ping());

    private final RedisHint hint;
    private final StringRedisTemplate redis;

    RedisHealth(RedisHint hint, StringRedisTemplate redis) {
        this.hint = hint;
        this.redis = redis;
    }

    @Override
    public Health health() {
        var answers = hint.tell(() -> redis.execute(PING));
        return (answers ? Health.up() : Health.status(DEGRADED)).build();
    }
}
