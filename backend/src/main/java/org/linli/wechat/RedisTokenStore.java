package org.linli.wechat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import me.chanjar.weixin.common.redis.BaseWxRedisOps;
import org.jspecify.annotations.Nullable;
import org.linli.shared.redis.RedisHint;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Where WxJava keeps the token: shared by all processes in Redis, and a copy in this one for when Redis is away. What
 * Redis holds wins over the copy, unless the copy was made or forgotten while Redis could not be told.
 */
final class RedisTokenStore extends BaseWxRedisOps {

    /** A token with hardly any time left is kept this long all the same, or every call would fetch one. */
    private static final Duration SHORTEST = Duration.ofSeconds(30);

    private final StringRedisTemplate redis;
    private final RedisHint hint;
    private final InstantSource clock;
    private final Map<String, Copy> copies = new ConcurrentHashMap<>();

    RedisTokenStore(StringRedisTemplate redis, RedisHint hint, InstantSource clock) {
        this.redis = redis;
        this.hint = hint;
        this.clock = clock;
    }

    @Override
    public @Nullable String getValue(String key) {
        var copy = shared(key);
        if (copy != null && !copy.told()) {
            return copy.value().isEmpty() ? null : copy.value();
        }
        var answer = asked(key, redis.opsForValue()::get);
        if (answer.isEmpty()) {
            return copy == null ? null : copy.value();
        }
        var value = answer.get().orElse(null);
        if (copy != null && !copy.value().equals(value)) {
            copies.remove(key, copy);
        }
        return value;
    }

    @Override
    public void setValue(String key, String value, int expire, TimeUnit unit) {
        var asked = Duration.of(expire, unit.toChronoUnit());
        var kept = asked.compareTo(SHORTEST) < 0 ? SHORTEST : asked;
        var told = hint.tell(() -> redis.opsForValue().set(key, value, kept));
        copies.put(key, new Copy(value, clock.instant().plus(kept), told));
    }

    @Override
    public @Nullable Long getExpire(String key) {
        var copy = shared(key);
        var left = copy == null ? null : seconds(copy);
        return copy != null && !copy.told()
                ? left
                : asked(key, name -> redis.getExpire(name, TimeUnit.SECONDS))
                        .map(answer -> answer.orElse(null))
                        .orElse(left);
    }

    @Override
    public void expire(String key, int expire, TimeUnit unit) {
        if (expire > 0) {
            throw new UnsupportedOperationException("WxJava only ever forgets");
        }
        if (hint.tell(() -> redis.delete(key))) {
            copies.remove(key);
        } else {
            copies.put(key, new Copy("", clock.instant(), false));
        }
    }

    @Override
    public Lock getLock(String key) {
        return new RedisLock(redis, hint, key);
    }

    /** The copy, after Redis was told of it if it had missed it. */
    private @Nullable Copy shared(String key) {
        var copy = copies.get(key);
        if (copy == null || copy.told()) {
            return copy;
        }
        var left = Duration.between(clock.instant(), copy.end());
        var told = left.isPositive()
                ? hint.tell(() -> redis.opsForValue().set(key, copy.value(), left))
                : hint.tell(() -> redis.delete(key));
        if (!told) {
            return copy;
        }
        copies.remove(key, copy);
        return left.isPositive() ? copies.computeIfAbsent(key, absent -> copy.toldNow()) : null;
    }

    /** What Redis holds, which may be nothing; empty when it is away. */
    private <T> Optional<Optional<T>> asked(String key, Function<String, ? extends @Nullable T> command) {
        return hint.ask(() -> Optional.ofNullable(command.apply(key)));
    }

    private long seconds(Copy copy) {
        return Duration.between(clock.instant(), copy.end()).toSeconds();
    }

    /**
     * A token of this process; one that ended is kept only until Redis has forgotten it too.
     *
     * @param told whether Redis has heard of it
     */
    private record Copy(String value, Instant end, boolean told) {

        Copy toldNow() {
            return new Copy(value, end, true);
        }

        /** Keeps the token out of logs. */
        @Override
        public String toString() {
            return "until " + end;
        }
    }
}
