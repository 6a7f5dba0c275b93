package org.linli.shared.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.embedded.engines.RedisFixture;
import org.linli.testing.Crowd;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

@Timeout(120)
class RedisHintTests {

    private static final int COMMANDS = 60;
    private static final Duration COMMAND_TIMEOUT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RedisHint hint = RedisHintFixture.create(meters);
    private final AtomicInteger sent = new AtomicInteger();
    private RedisFixture server;
    private LettuceConnectionFactory connections;
    private StringRedisTemplate redis;

    @BeforeEach
    void start() {
        server = RedisFixture.start();
        connections = RedisHintFixture.connections(server.url(), COMMAND_TIMEOUT);
        redis = new StringRedisTemplate(connections);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        connections.destroy();
    }

    @Test
    void redisIsAskedAndToldWhileItIsThere() {
        bePatient();
        assertThat(hint.tell(() -> redis.opsForValue().set("a", "1"))).isTrue();

        assertThat(read(hint, "a")).isEqualTo("1");
        assertThat(read(hint, "none")).isNull();
        assertThat(hint.isAway()).isFalse();
        assertThat(hint.brokenAt()).isEqualTo(Instant.EPOCH);
        assertThat(gauge()).isZero();
    }

    @Test
    void onlyTheFirstCommandsWaitForAFrozenRedis() throws Exception {
        awaitAnswer("a");
        sent.set(0);
        var failed = meters.counter("linli.redis.failed").count();
        var skipped = meters.counter("linli.redis.skipped").count();

        server.freeze();
        for (var i = 0; i < COMMANDS; i++) {
            assertThat(read(hint, "a")).isNull();
        }

        System.out.printf("Of %d commands to a frozen Redis %d waited%n", COMMANDS, sent.get());
        assertThat(sent).hasValueLessThan(COMMANDS / 4);
        assertThat(hint.isAway()).isTrue();
        assertThat(gauge()).isOne();
        assertThat(meters.counter("linli.redis.failed").count() - failed).isEqualTo(sent.get());
        assertThat(meters.counter("linli.redis.skipped").count() - skipped).isEqualTo(COMMANDS - sent.get());

        server.thaw();
        awaitAnswer("a");
        assertThat(hint.isAway()).isFalse();
        assertThat(gauge()).isZero();
        assertThat(hint.brokenAt()).isAfter(Instant.EPOCH);
    }

    @Test
    void withoutTheBreakerEachCommandWaits() throws Exception {
        var mutant = RedisHintFixture.withoutBreaker();
        server.freeze();

        var before = System.nanoTime();
        for (var i = 0; i < 10; i++) {
            read(mutant, "a");
        }

        assertThat(sent).as("the mutant must be caught").hasValue(10);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(COMMAND_TIMEOUT.multipliedBy(9));
    }

    @Test
    void aCrowdThatFindsRedisAwayFromTheStartDoesNotQueueForAConnection() throws Exception {
        server.freeze();

        Crowd.run(200, Collections.<Callable<Boolean>>nCopies(200, () -> hint.tell(() -> read("a"))));

        System.out.println("Of 200 callers at once, Redis away from the start, " + sent.get() + " tried to connect");
        assertThat(sent).hasValueLessThan(20);
        assertThat(hint.isAway()).isTrue();
    }

    @Test
    void aKilledRedisIsDoneWithoutAndFoundAgain() throws Exception {
        awaitAnswer("a");

        server.kill();
        for (var i = 0; i < COMMANDS; i++) {
            assertThat(hint.tell(() -> read("a"))).isFalse();
        }
        assertThat(hint.isAway()).isTrue();

        server.startEmpty();
        awaitAnswer("a");
        assertThat(hint.isAway()).isFalse();
    }

    @Test
    void aMistakeOfOursIsNoOutage() throws Exception {
        bePatient();
        for (var i = 0; i < 5; i++) {
            assertThatThrownBy(() -> hint.tell(() -> {
                        throw new IllegalStateException("ours");
                    }))
                    .hasMessage("ours");
        }
        awaitAnswer("a");
        assertThat(hint.isAway()).isFalse();
        assertThat(meters.counter("linli.redis.failed").count()).isZero();
    }

    /** Where Redis is there a slow machine must not make it look away. */
    private void bePatient() {
        connections.destroy();
        connections = RedisHintFixture.connections(server.url(), LONG);
        redis = new StringRedisTemplate(connections);
    }

    private void awaitAnswer(String key) throws InterruptedException {
        var deadline = System.nanoTime() + LONG.toNanos();
        while (!hint.tell(() -> read(key))) {
            assertThat(System.nanoTime()).as("Redis must be found again").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private String read(RedisHint hint, String key) {
        return hint.ask(() -> read(key)).orElse(null);
    }

    private String read(String key) {
        sent.incrementAndGet();
        return redis.opsForValue().get(key);
    }

    private double gauge() {
        return meters.get("linli.redis.away").gauge().value();
    }
}
