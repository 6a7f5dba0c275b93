package org.linli.wechat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import me.chanjar.weixin.common.redis.BaseWxRedisOps;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Where WxJava keeps the token that all our processes share. */
final class RedisTokenStore extends BaseWxRedisOps {

    /** A token with hardly any time left is kept this long all the same, or every call would fetch one. */
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    private final StringRedisTemplate redis;

    RedisTokenStore(StringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public @Nullable String getValue(String key) {
        return redis.opsForValue().get(key);
    }

    @Override
    public void setValue(String key, String value, int expire, TimeUnit unit) {
        var asked = Duration.of(expire, unit.toChronoUnit());
        redis.opsForValue().set(key, value, asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked);
    }

    @Override
    public @Nullable Long getExpire(String key) {
        return redis.getExpire(key, TimeUnit.SECONDS);
    }

    @Override
    public void expire(String key, int expire, TimeUnit unit) {
        if (expire <= 0) {
            redis.delete(key);
        } else {
            redis.expire(key, Duration.of(expire, unit.toChronoUnit()));
        }
    }

    @Override
    public Lock getLock(String key) {
        return new RedisLock(redis, key);
    }
}
