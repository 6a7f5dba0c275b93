package org.linli.shared.redis;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.lettuce.core.RedisException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * The way to Redis for whatever can do without it: when Redis is away, commands come back empty instead of failing, the
 * first few after the command time-out, the others at once. Once a second one command looks whether Redis is back.
 *
 * <p>A command that came back empty may run all the same, later.
 */
public class RedisHint {

    private static final Logger LOG = LoggerFactory.getLogger(RedisHint.class);

    private final CircuitBreaker breaker;
    private final Clock clock;
    private final Counter skipped;
    private final Counter failed;
    private volatile boolean away;
    private volatile Instant brokenAt = Instant.EPOCH;

    RedisHint(CircuitBreaker breaker, MeterRegistry meters, Clock clock) {
        this.breaker = breaker;
        this.clock = clock;
        this.skipped = Counter.builder("linli.redis.skipped")
                .description("Commands that were not sent because Redis is away")
                .register(meters);
        this.failed = Counter.builder("linli.redis.failed")
                .description("Commands that Redis did not answer in time or at all")
                .register(meters);
        Gauge.builder("linli.redis.away", () -> away ? 1 : 0)
                .description("1 while Redis does not answer and the server goes on without it")
                .register(meters);
        breaker.getEventPublisher()
                .onStateTransition(event -> note(event.getStateTransition().getToState()));
    }

    /** What Redis answers; empty when it answers nothing or is away. */
    public <T> Optional<T> ask(Supplier<? extends @Nullable T> command) {
        if (!breaker.tryAcquirePermission()) {
            skipped.increment();
            brokenAt = clock.instant();
            return Optional.empty();
        }
        var before = breaker.getCurrentTimestamp();
        try {
            var answer = command.get();
            breaker.onSuccess(breaker.getCurrentTimestamp() - before, breaker.getTimestampUnit());
            return Optional.ofNullable(answer);
        } catch (DataAccessException | RedisException failure) {
            breaker.onError(breaker.getCurrentTimestamp() - before, breaker.getTimestampUnit(), failure);
            failed.increment();
            brokenAt = clock.instant();
            return Optional.empty();
        } catch (RuntimeException | Error ours) {
            breaker.releasePermission();
            throw ours;
        }
    }

    /** Tells Redis something; false when it may not have heard it. */
    public boolean tell(Runnable command) {
        return ask(() -> {
                    command.run();
                    return true;
                })
                .isPresent();
    }

    /** Whether Redis is given up for now. */
    public boolean isAway() {
        return away;
    }

    /** When this server last failed to reach Redis: what it was to be told then is missing there. */
    public Instant brokenAt() {
        return brokenAt;
    }

    private void note(CircuitBreaker.State state) {
        if (state == CircuitBreaker.State.OPEN && !away) {
            away = true;
            LOG.warn("Redis does not answer; the server goes on without it");
        } else if (state == CircuitBreaker.State.CLOSED && away) {
            away = false;
            LOG.info("Redis answers again");
        }
    }
}
