package org.linli.shared.rates;

import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TimeoutException;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce.LettuceBasedProxyManagerBuilder;
import io.lettuce.core.RedisCommandTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.linli.shared.redis.RedisHint;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** The buckets in Redis that all servers take their share from. A bucket that is full again is forgotten. */
class Leases {

    private static final Duration KEPT_WHEN_FULL = Duration.ofSeconds(1);
    private static final int HASH_BYTES = 16;

    private final ProxyManager<byte[]> buckets;
    private final RedisHint redis;

    /** The servers' clocks need not agree: one that is behind lets less flow in, never more. */
    Leases(RedisConnectionFactory connections, Duration timeout, RedisHint redis, TimeMeter clock) {
        this.buckets = new LettuceBasedProxyManagerBuilder<>(new RedisCommands<byte[]>(connections))
                .clientClock(clock)
                .requestTimeout(timeout)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_WHEN_FULL))
                .build();
        this.redis = redis;
    }

    /** Takes at most so much from the bucket; empty when Redis is away. */
    Optional<Long> take(String limit, Rate rate, String key, long most) {
        return redis.ask(() -> take(name(limit, rate, key), rate, most));
    }

    /** Whether nobody should wait for Redis now. */
    boolean areAway() {
        return redis.isAway();
    }

    private long take(byte[] name, Rate rate, long most) {
        try {
            return buckets.builder().build(name, rate::bucket).tryConsumeAsMuchAsPossible(most);
        } catch (TimeoutException tooSlow) {
            throw new RedisCommandTimeoutException(tooSlow.getMessage());
        }
    }

    /** Holds the rate, so that another setting begins with another bucket, and no address or id as it is. */
    private static byte[] name(String limit, Rate rate, String key) {
        var hash = Arrays.copyOf(sha256(limit + ":" + key), HASH_BYTES);
        var name = "rate:" + limit + ":" + rate + ":" + Base64.getUrlEncoder().encodeToString(hash);
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
