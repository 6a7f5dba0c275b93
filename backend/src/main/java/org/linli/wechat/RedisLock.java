package org.linli.wechat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.linli.shared.redis.RedisHint;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * A lock across processes, as long as Redis is there; waited for in milliseconds, by one thread of each process. It spares
 * WeChat calls and is not needed for what is right: whoever finds it held for too long, perhaps by a process that has
 * died or was not heard releasing it, goes on and fetches the same stable token again.
 */
final class RedisLock implements Lock {

    static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT_FOR_OTHERS = Duration.ofSeconds(4);
    private static final int POLL_MILLIS = 15;
    private static final int POLL_SPREAD_MILLIS = 20;
    private static final RedisScript<Long> RELEASE = RedisScript.of(
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) else return 0 end",
            Long.class);

    private final StringRedisTemplate redis;
    private final RedisHint hint;
    private final String key;
    private final ReentrantLock withinProcess = new ReentrantLock();
    private String owner = "";
    private boolean stuck;

    RedisLock(StringRedisTemplate redis, RedisHint hint, String key) {
        this.redis = redis;
        this.hint = hint;
        this.key = key;
    }

    @Override
    public void lock() {
        try {
            lockInterruptibly();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TokenNotFetched("Interrupted");
        }
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
        if (!withinProcess.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new TokenNotFetched("The lock was not free in time");
        }
        if (withinProcess.getHoldCount() == 1) {
            var wait = stuck ? Duration.ZERO : LONGEST_WAIT_FOR_OTHERS;
            stuck = !acquire(System.nanoTime() + wait.toNanos());
            goOnUnlessInterrupted();
        }
    }

    private void goOnUnlessInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            unlock();
            throw new InterruptedException();
        }
    }

    @Override
    public boolean tryLock() {
        return withinProcess.tryLock() && acquireOrLeave(System.nanoTime());
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
        var deadline = System.nanoTime() + unit.toNanos(time);
        return withinProcess.tryLock(time, unit) && acquireOrLeave(deadline);
    }

    private boolean acquireOrLeave(long deadline) {
        if (withinProcess.getHoldCount() > 1) {
            return true;
        }
        var acquired = false;
        try {
            acquired = acquire(deadline);
            return acquired;
        } finally {
            if (!acquired) {
                withinProcess.unlock();
            }
        }
    }

    private boolean acquire(long deadline) {
        owner = UUID.randomUUID().toString();
        while (!acquireAcrossProcesses()) {
            if (System.nanoTime() - deadline >= 0 || !paused()) {
                return false;
            }
        }
        return true;
    }

    /** Without Redis the lock holds within the process only: two processes then fetch the same stable token, no harm. */
    private boolean acquireAcrossProcesses() {
        return hint.ask(() -> redis.opsForValue().setIfAbsent(key, owner, LEASE))
                .orElse(true);
    }

    private static boolean paused() {
        try {
            Thread.sleep(POLL_MILLIS + ThreadLocalRandom.current().nextInt(POLL_SPREAD_MILLIS + 1));
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Releases; when Redis is away the lease ends the lock, so that what was done under it still counts. */
    @Override
    public void unlock() {
        try {
            if (withinProcess.getHoldCount() == 1) {
                hint.tell(() -> redis.execute(RELEASE, List.of(key), owner));
            }
        } finally {
            withinProcess.unlock();
        }
    }

    @Override
    public Condition newCondition() {
        throw new UnsupportedOperationException();
    }
}
