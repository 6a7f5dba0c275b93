package org.linli.shared.rates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.embedded.engines.RedisFixture;
import org.linli.shared.errors.Fault;
import org.linli.shared.errors.FaultKind;
import org.linli.shared.redis.RedisHint;
import org.linli.shared.redis.RedisHintFixture;
import org.linli.testing.Crowd;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;

@Timeout(120)
class RateLimitTests {

    private static final int CALLERS = 16;
    private static final Rate RATE = new Rate(1_000, Duration.ofMinutes(10));

    private final MovedTime time = new MovedTime();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<LettuceConnectionFactory> connections = new ArrayList<>();
    private RedisFixture redis;

    @BeforeEach
    void start() {
        redis = RedisFixture.start();
    }

    @AfterEach
    void stop() throws Exception {
        connections.forEach(LettuceConnectionFactory::destroy);
        redis.close();
    }

    @Test
    void oneServerGivesOutExactlyWhatTheBucketHolds() {
        var limit = server(RedisHintFixture.create()).limit("a", RATE);

        assertThat(taken(3_000, List.of(limit))).isEqualTo(1_000);
        time.move(Duration.ofMinutes(1));
        assertThat(taken(3_000, List.of(limit))).isEqualTo(100);
        assertThat(refused("a")).isEqualTo(2_000 + 2_900);
    }

    @Test
    void severalServersGiveOutTogetherWhatOneBucketHolds() {
        var servers = List.of(
                server(RedisHintFixture.create()).limit("a", RATE),
                server(RedisHintFixture.create()).limit("a", RATE),
                server(RedisHintFixture.create()).limit("a", RATE));

        assertThat(taken(4_000, servers)).isEqualTo(1_000);
        time.move(Duration.ofMinutes(2));
        assertThat(taken(4_000, servers)).isEqualTo(200);
        assertThat(alone("a")).isZero();
    }

    @Test
    void serversThatDoNotShareGiveOutMore() {
        var mutants = List.of(
                server(RedisHintFixture.away()).limit("a", RATE),
                server(RedisHintFixture.away()).limit("a", RATE));

        assertThat(taken(4_000, mutants)).as("the mutant must be caught").isEqualTo(2_000);
        assertThat(alone("a")).isEqualTo(4_000);
    }

    @Test
    void aBucketOfThisServerAloneIsExact() throws Exception {
        var bucket = LocalBuckets.create(RATE, time);

        assertThat(race(() -> bucket.tryConsume(1), 4_000)).isEqualTo(1_000);
    }

    @Test
    void aBucketThatIsReadAndThenWrittenGivesOutMore() throws Exception {
        var most = 0;
        for (var i = 0; i < 50 && most <= 100_000; i++) {
            Bucket mutant = LocalBuckets.create(
                    new Rate(100_000, Duration.ofMinutes(10)), new MovedTime(), SynchronizationStrategy.NONE);
            most = Math.max(most, race(() -> mutant.tryConsume(1), 400_000));
        }

        assertThat(most).as("the mutant must be caught").isGreaterThan(100_000);
    }

    @Test
    void theWaitThatIsNamedIsEnough() {
        for (var hint : List.of(RedisHintFixture.create(), RedisHintFixture.away())) {
            var limit = server(hint).limit("wait", new Rate(7, Duration.ofSeconds(60)));
            limit.take("k", 5);

            for (var amount = 3; amount <= 7; amount++) {
                var wanted = amount;
                var fault = catchThrowableOfType(Fault.class, () -> limit.take("k", wanted));
                assertThat(fault.kind()).isEqualTo(FaultKind.RATE_LIMITED);
                assertThat(fault.retryAfter()).isBetween(1L, 60L);
                time.move(Duration.ofSeconds(fault.retryAfter()));
                assertThatCode(() -> limit.take("k", wanted)).doesNotThrowAnyException();
            }
        }
    }

    @Test
    void whatCostsMoreThanTheBucketHoldsCostsAFullOne() {
        var limit = server(RedisHintFixture.create()).limit("a", RATE);

        limit.take("k", 1_000_000);
        var fault = catchThrowableOfType(Fault.class, () -> limit.take("k", 1));
        assertThat(fault.kind()).isEqualTo(FaultKind.RATE_LIMITED);
        time.move(RATE.period());
        assertThatCode(() -> limit.take("k", 1_000_000)).doesNotThrowAnyException();
    }

    @Test
    void eachKeyAndEachLimitHasABucketOfItsOwn() {
        var limits = server(RedisHintFixture.create());
        limits.limit("a", RATE).take("k", 1_000);

        assertThatCode(() -> limits.limit("a", RATE).take("other", 1_000)).doesNotThrowAnyException();
        assertThatCode(() -> limits.limit("b", RATE).take("k", 1_000)).doesNotThrowAnyException();
        var larger = new Rate(1_001, RATE.period());
        assertThatCode(() -> limits.limit("a", larger).take("k", 1_000)).doesNotThrowAnyException();
    }

    @Test
    void aFrozenRedisIsDoneWithoutAndFoundAgain() throws Exception {
        var limit = server(RedisHintFixture.create()).limit("a", new Rate(1_000, Duration.ofMillis(1_000)));
        limit.take("k", 1_000);
        redis.freeze();

        var before = System.nanoTime();
        var passed = Crowd.run(200, Collections.<Callable<Boolean>>nCopies(1_200, () -> passes(limit)));
        var took = Duration.ofNanos(System.nanoTime() - before);

        System.out.printf("1,200 charges beside a frozen Redis took %d ms%n", took.toMillis());
        assertThat(took).isLessThan(Duration.ofSeconds(20));
        assertThat(Collections.frequency(passed, true)).isEqualTo(1_000);
        assertThat(alone("a")).isEqualTo(1_200);

        redis.thaw();
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        for (var decided = -1.0; decided != alone("a"); ) {
            assertThat(System.nanoTime()).as("Redis must be found again").isLessThan(deadline);
            Thread.sleep(200);
            decided = alone("a");
            time.move(Duration.ofSeconds(1));
            limit.take("k", 1_000);
        }
    }

    @Test
    void whatCannotHaveFlowedInYetIsRefusedWithoutRedis() throws Exception {
        var limit = server(RedisHintFixture.create(meters)).limit("a", RATE);
        limit.take("k", 1_000);
        assertThat(passes(limit)).isFalse();

        redis.freeze();
        for (var i = 0; i < 1_000; i++) {
            assertThat(passes(limit)).isFalse();
        }

        assertThat(meters.counter("linli.redis.failed").count())
                .as("nobody waited")
                .isZero();
        assertThat(meters.counter("linli.redis.skipped").count())
                .as("nobody asked")
                .isZero();
        assertThat(alone("a")).isZero();
        time.move(Duration.ofMillis(600));
        assertThat(passes(limit)).isTrue();
        assertThat(alone("a")).isOne();
    }

    @Test
    void aBucketThatIsFullAgainIsForgottenAndNamesNobody() throws Exception {
        var limit = server(RedisHintFixture.create()).limit("a", new Rate(10, Duration.ofMillis(500)));
        limit.take("203.0.113.9", 10);

        var keys = connections.getFirst().getConnection().keyCommands();
        var all = "*".getBytes(StandardCharsets.US_ASCII);
        assertThat(keys.keys(all)).singleElement().satisfies(key -> assertThat(
                        new String(key, StandardCharsets.US_ASCII))
                .startsWith("rate:a:10/500ms:")
                .doesNotContain("203"));
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!keys.keys(all).isEmpty()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    @Test
    void aChargeIsCheap() {
        var limit = RateLimitsFixture.on(
                        connect(), RedisHintFixture.create(), TimeMeter.SYSTEM_MILLISECONDS, new SimpleMeterRegistry())
                .limit("a", new Rate(1_000_000_000, Duration.ofSeconds(10)));
        var bucket = LocalBuckets.create(new Rate(1_000_000_000, Duration.ofSeconds(10)), TimeMeter.SYSTEM_NANOTIME);

        System.out.printf(
                "A charge out of a lease takes %d ns, one of this server alone %d ns%n",
                nanos(() -> passes(limit)), nanos(() -> bucket.tryConsume(1)));
    }

    private static long nanos(BooleanSupplier charge) {
        var rounds = 200_000;
        for (var i = 0; i < rounds; i++) {
            charge.getAsBoolean();
        }
        var before = System.nanoTime();
        for (var i = 0; i < rounds; i++) {
            assertThat(charge.getAsBoolean()).isTrue();
        }
        return (System.nanoTime() - before) / rounds;
    }

    /** How many of so many charges of one key are granted, callers going from server to server. */
    private static long taken(int charges, List<RateLimit> servers) {
        var next = new AtomicInteger();
        Callable<Boolean> charge = () -> passes(servers.get(next.getAndIncrement() % servers.size()));
        return Crowd.run(CALLERS, Collections.nCopies(charges, charge)).stream()
                .filter(Boolean::booleanValue)
                .count();
    }

    /** The same for a bucket, on threads that can be interrupted anywhere. */
    private static int race(BooleanSupplier charge, int charges) throws InterruptedException {
        var granted = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var i = 0; i < 4; i++) {
                threads.submit(() -> {
                    for (var n = 0; n < charges / 4; n++) {
                        if (charge.getAsBoolean()) {
                            granted.incrementAndGet();
                        }
                    }
                });
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        }
        return granted.get();
    }

    private static boolean passes(RateLimit limit) {
        try {
            limit.take("k");
            return true;
        } catch (Fault refused) {
            return false;
        }
    }

    private RateLimits server(RedisHint hint) {
        return RateLimitsFixture.on(connect(), hint, time, meters);
    }

    private LettuceConnectionFactory connect() {
        var factory = RedisHintFixture.connections(redis.url(), Duration.ofSeconds(2));
        connections.add(factory);
        return factory;
    }

    private double refused(String limit) {
        return meters.counter("linli.rates.refused", "limit", limit).count();
    }

    private double alone(String limit) {
        return meters.counter("linli.rates.alone", "limit", limit).count();
    }
}
