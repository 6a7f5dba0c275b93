package org.linli.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;
import me.chanjar.weixin.common.redis.BaseWxRedisOps;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Where WxJava keeps the token: shared by all processes in Redis, and a copy in this one for when Redis is away. */
final class RedisTokenStore extends BaseWxRedisOps {

    /** A token with hardly any time left is kept this long all the same, or every call would fetch one. */
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    private final StringRedisTemplate redis;
    private final InstantSource clock;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    RedisTokenStore(StringRedisTemplate redis, InstantSource clock) {
        this.redis = redis;
        this.clock = clock;
    }

    @Override
    public @Nullable String getValue(String key) {
        return orElse(() -> redis.opsForValue().get(key), () -> {
            var copy = copies.get(key);
            return copy == null ? null : copy.value();
        });
    }

    @Override
    public void setValue(String key, String value, int expire, TimeUnit unit) {
        var asked = Duration.of(expire, unit.toChronoUnit());
        var kept = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
        copies.put(key, new Copy(value, clock.instant().plus(kept)));
        orElse(
                () -> {
                    redis.opsForValue().set(key, value, kept);
                    return true;
                },
                () -> false);
    }

    @Override
    public @Nullable Long getExpire(String key) {
        return orElse(() -> redis.getExpire(key, TimeUnit.SECONDS), () -> {
            var copy = copies.get(key);
            return copy == null
                    ? null
                    : Duration.between(clock.instant(), copy.end()).toSeconds();
        });
    }

    @Override
    public void expire(String key, int expire, TimeUnit unit) {
        if (expire > 0) {
            throw new UnsupportedOperationException("WxJava only ever forgets");
        }
        copies.remove(key);
        orElse(() -> redis.delete(key), () -> false);
    }

    @Override
    public Lock getLock(String key) {
        return new RedisLock(redis, key);
    }

    private static <T> @Nullable T orElse(Supplier<? extends @Nullable T> shared, Supplier<? extends @Nullable T> own) {
        try {
            return shared.get();
        } catch (DataAccessException away) {
            return own.get();
        }
    }

    private record Copy(String value, Instant end) {

        /** Keeps the token out of logs. */
        @Override
        public String toString() {
            return "until " + end;
        }
    }
}
