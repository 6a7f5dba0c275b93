package org.linli.shared.rates;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * This server's share of one bucket. It takes some more from Redis than it needs, so that most requests cost no way to
 * Redis, and can never give out more than it has taken. While Redis is away it uses a bucket of its own.
 */
class Lessee {

    /** The part of a full bucket that is taken at once: large enough to be rare, small enough for many servers. */
    private static final int PART = 20;

    private static final Duration SHORTEST_WAIT = Duration.ofNanos(1);

    private final RateLimit limit;
    private final String key;
    private final Leases leases;
    private final TimeMeter clock;
    private final Bucket own;
    private final Lock lock = new ReentrantLock();
    private long leased;
    private boolean drained;
    private long drainedAt;

    /** The clock is this server's own. */
    Lessee(RateLimit limit, String key, Leases leases, TimeMeter clock) {
        this.limit = limit;
        this.key = key;
        this.leases = leases;
        this.clock = clock;
        this.own = LocalBuckets.create(limit.rate(), clock);
    }

    /** Takes all of the amount or none of it; zero when it was taken, otherwise how long to wait. */
    Duration take(long amount) {
        if (!lock.tryLock()) {
            if (leases.areAway()) {
                return takeFromOwn(amount);
            }
            lock.lock();
        }
        try {
            if (leased < amount && timeUntil(amount).isZero() && !lease(amount)) {
                return takeFromOwn(amount);
            }
            return takeFromLeased(amount);
        } finally {
            lock.unlock();
        }
    }

    /** Takes more from Redis; false when it is away. */
    private boolean lease(long amount) {
        var most = Math.max(limit.rate().amount() / PART, amount - leased);
        var asked = clock.currentTimeNanos();
        var granted = leases.take(limit.name(), limit.rate(), key, most);
        leased += granted.orElse(0L);
        drained = granted.isPresent() && granted.get() < most;
        drainedAt = asked;
        return granted.isPresent();
    }

    private Duration takeFromLeased(long amount) {
        if (leased < amount) {
            var left = timeUntil(amount);
            return left.isZero() ? SHORTEST_WAIT : left;
        }
        leased -= amount;
        return Duration.ZERO;
    }

    /** Until so much can have flowed in since the bucket was last seen empty, nobody needs to ask Redis again. */
    private Duration timeUntil(long amount) {
        if (!drained) {
            return Duration.ZERO;
        }
        var left = limit.rate().timeFor(amount - leased).minusNanos(clock.currentTimeNanos() - drainedAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private Duration takeFromOwn(long amount) {
        limit.countAlone();
        var probe = own.tryConsumeAndReturnRemaining(amount);
        return Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill());
    }
}
