package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.linli.LinliApplication;
import org.linli.activities.ActivityFixture;
import org.linli.embedded.engines.RedisFixture;
import org.linli.shared.redis.RedisHint;
import org.linli.shared.redis.RedisHintFixture;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;

/** Redis is a hint: a server with a Redis of its own, which goes away in every way there is. */
@LinliTest
@DirtiesContext
@Timeout(180)
class RedisOutageTests {

    private static final RedisFixture REDIS = RedisFixture.start();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PHASE = Duration.ofSeconds(3);
    private static final Duration COMMAND_TIMEOUT = Duration.ofMillis(300);
    /** On an idle machine no request takes so long, which is printed; on any, it may not wait so long for Redis. */
    private static final Duration TOO_LONG = Duration.ofSeconds(1);

    private static final Duration HANGING = Duration.ofSeconds(10);

    /** Each caller may be caught once or twice when it begins; without the breaker all of them wait all the time. */
    private static final double MOST_WAITS = OutageLoad.PEOPLE * 5.0;

    private static final String WHO = "{ viewer { id } }";
    private static final String REFRESH =
            "mutation ($token: String!) { sessionRefresh(input: {refreshToken: $token}) { session { accessToken } } }";

    private final GraphQlClient client;
    private final ActivityFixture activities;
    private final TreeFixture trees;
    private final JdbcTemplate jdbc;
    private final StringRedisTemplate redis;
    private final RedisHint hint;
    private final CircuitBreaker breaker;
    private final MeterRegistry meters;
    private final SessionMapper mapper;
    private final PersonMapper people;
    private final PlatformTransactionManager transactionManager;

    @LocalServerPort
    private int port;

    RedisOutageTests(
            GraphQlClient client,
            ActivityFixture activities,
            TreeFixture trees,
            JdbcTemplate jdbc,
            StringRedisTemplate redis,
            RedisHint hint,
            CircuitBreaker breaker,
            MeterRegistry meters,
            SessionMapper mapper,
            PersonMapper people,
            PlatformTransactionManager transactionManager) {
        this.client = client;
        this.activities = activities;
        this.trees = trees;
        this.jdbc = jdbc;
        this.redis = redis;
        this.hint = hint;
        this.breaker = breaker;
        this.meters = meters;
        this.mapper = mapper;
        this.people = people;
        this.transactionManager = transactionManager;
    }

    @DynamicPropertySource
    static void ownRedis(DynamicPropertyRegistry properties) {
        properties.add("spring.data.redis.url", REDIS::url);
        properties.add("spring.data.redis.timeout", () -> COMMAND_TIMEOUT.toMillis() + "ms");
        properties.add("spring.data.redis.connect-timeout", () -> "500ms");
    }

    @AfterAll
    static void stop() throws IOException {
        REDIS.close();
    }

    @AfterEach
    void redisIsBack() throws Exception {
        await(() -> hint.tell(() -> redis.hasKey("any")));
    }

    @ParameterizedTest
    @EnumSource
    void aLoadGoesOnAndLosesNothing(Outage outage) throws Exception {
        var activity = activities.open(trees.create().community(), 100_000);
        var waits = waitsByRequest();
        try (var load = OutageLoad.start(client, activity)) {
            Thread.sleep(PHASE);
            var before = load.times();
            var failedBefore = failed();
            outage.begin();
            Thread.sleep(PHASE);
            var during = load.times();
            var failedDuring = failed() - failedBefore;
            outage.end();
            Thread.sleep(PHASE);
            var acknowledged = load.end();

            System.out.printf(
                    "Redis %s in mid-load: slowest request %d ms before, %d ms of %d meanwhile, %d ms after;"
                            + " %.0f commands waited, at most %d in one request%n",
                    outage,
                    slowest(before),
                    slowest(during),
                    during.size(),
                    slowest(load.times()),
                    failedDuring,
                    waits.values().stream().max(Integer::compare).orElse(0));
            assertThat(during).isNotEmpty().allMatch(time -> time.compareTo(HANGING) < 0);
            assertThat(waits).allSatisfy((request, number) -> assertThat(COMMAND_TIMEOUT.multipliedBy(number))
                    .as(request)
                    .isLessThan(TOO_LONG));
            assertThat(failedDuring).isPositive().isLessThan(MOST_WAITS);
            assertThat(jdbc.queryForList("select person_id from signup where activity_id = ?", Long.class, activity))
                    .containsAll(acknowledged)
                    .hasSameSizeAs(acknowledged);
        }
    }

    /** How often each request, which has a thread of its own, waited for Redis in vain. */
    private Map<String, Integer> waitsByRequest() {
        var waits = new ConcurrentHashMap<String, Integer>();
        breaker.getEventPublisher().onError(event -> {
            var thread = Thread.currentThread().getName();
            if (thread.startsWith("tomcat-handler")) {
                waits.merge(thread, 1, Integer::sum);
            }
        });
        return waits;
    }

    @Test
    void withoutTheBreakerEveryRequestWaits() throws Exception {
        var someone = client.someone();
        breaker.transitionToDisabledState();
        REDIS.freeze();
        try {
            var failedBefore = failed();
            var before = System.nanoTime();
            for (var i = 0; i < 10; i++) {
                someone.ask(WHO).withoutErrors();
            }
            assertThat(failed() - failedBefore).as("the mutant must be caught").isGreaterThanOrEqualTo(10);
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isGreaterThanOrEqualTo(COMMAND_TIMEOUT.multipliedBy(9));
        } finally {
            REDIS.thaw();
            breaker.transitionToClosedState();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatEndedMeanwhileStaysEnded(Outage outage) throws Exception {
        var signedOut = client.someone();
        var traded = client.someone();
        var untouched = client.someone();
        for (var each : List.of(signedOut, traded, untouched)) {
            each.ask(WHO).withoutErrors();
        }

        outage.begin();
        signedOut
                .ask("mutation { sessionSignOut(input: {}) { deviceId userErrors { code } } }")
                .withoutErrors();
        var fresh = client.nobody()
                .ask(REFRESH, Map.of("token", traded.refreshToken()))
                .withoutErrors()
                .text("sessionRefresh", "session", "accessToken");
        assertThat(signedOut.ask(WHO).status()).isEqualTo(401);
        assertThat(traded.ask(WHO).status()).isEqualTo(401);
        outage.end();
        await(() -> hint.tell(() -> redis.hasKey("any")));

        assertThat(signedOut.ask(WHO).status()).isEqualTo(401);
        assertThat(traded.ask(WHO).status()).isEqualTo(401);
        traded.withToken(fresh).ask(WHO).withoutErrors();
        untouched.ask(WHO).withoutErrors();
    }

    @Test
    void aServerThatNoticedNothingTakesAClosedSessionForAMinuteAtMost() throws Exception {
        var person = client.someone();
        var token = String.valueOf(person.accessToken());
        var now = Instant.now();
        await(() -> {
            person.ask(WHO).withoutErrors();
            return hint.ask(() -> redis.opsForValue().get(key(token))).isPresent();
        });

        REDIS.freeze();
        assertThat(sessions(hint, mapper, now).closeAll(person.personId())).isOne();
        REDIS.thaw();
        await(() -> hint.tell(() -> redis.hasKey("any")));

        assertThat(sessions(hint, mapper, now).check(token)).isEmpty();
        var other = RedisHintFixture.create();
        assertThat(sessions(other, mapper, now.plus(SessionHints.BELIEVED)).check(token))
                .isEmpty();
    }

    @Test
    void aCheckWithoutTheTableIsCaught() throws Exception {
        var token = String.valueOf(client.someone().accessToken());
        var tableless = (SessionMapper) Proxy.newProxyInstance(
                SessionMapper.class.getClassLoader(),
                new Class<?>[] {SessionMapper.class},
                (self, method, arguments) ->
                        method.getName().equals("find") ? Optional.empty() : method.invoke(mapper, arguments));

        REDIS.freeze();
        try {
            assertThat(sessions(hint, mapper, Instant.now()).check(token)).isPresent();
            assertThat(sessions(hint, tableless, Instant.now()).check(token))
                    .as("the mutant must be caught")
                    .isEmpty();
        } finally {
            REDIS.thaw();
        }
    }

    @ParameterizedTest
    @EnumSource
    void operatorsAreToldThatItIsDegraded(Outage outage) throws Exception {
        await(() -> get("health").body().contains("\"UP\""));

        outage.begin();
        try {
            await(() -> get("health").body().contains("\"DEGRADED\"") && hint.isAway());
            assertThat(get("health").statusCode()).isEqualTo(200);
            assertThat(get("health/readiness").body()).contains("\"UP\"");
            assertThat(get("prometheus").body())
                    .contains("linli_redis_away 1.0")
                    .contains("linli_redis_skipped_total");
        } finally {
            outage.end();
        }
        await(() -> get("health").body().contains("\"UP\""));
        await(() -> get("prometheus").body().contains("linli_redis_away 0.0"));
    }

    @Test
    void aServerStartsWithoutRedis() throws Exception {
        var address = REDIS.url();
        REDIS.kill();
        try (var server = new SpringApplicationBuilder(LinliApplication.class)
                .run("--server.port=0", "--spring.data.redis.url=" + address)) {
            var someone = server.getBean(GraphQlClient.class).someone();

            someone.ask(WHO).withoutErrors();

            assertThat(server.getBean(RedisHint.class).isAway()).isTrue();
            REDIS.startEmpty();
            await(() -> server.getBean(RedisHint.class)
                    .tell(() -> server.getBean(StringRedisTemplate.class).hasKey("any")));
            someone.ask(WHO).withoutErrors();
        }
    }

    private HttpResponse<String> get(String page) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/actuator/" + page);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    }

    private Sessions sessions(RedisHint hint, SessionMapper mapper, Instant now) {
        var hints = new SessionHints(hint, redis);
        return new Sessions(mapper, hints, people, transactionManager, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static String key(String text) {
        var token = Token.parse(text).orElseThrow();
        return SessionHints.key(token.personId(), token.sessionId());
    }

    private double failed() {
        return meters.counter("linli.redis.failed").count();
    }

    private static long slowest(List<Duration> times) {
        return times.isEmpty() ? 0 : times.getLast().toMillis();
    }

    private static void await(Condition condition) throws Exception {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("it must come about").isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private interface Condition {

        boolean holds() throws Exception;
    }

    /** The ways in which Redis goes away and comes back. */
    private enum Outage {
        FROZEN {
            @Override
            void begin() throws Exception {
                REDIS.freeze();
            }

            @Override
            void end() throws Exception {
                REDIS.thaw();
            }
        },
        KILLED_AND_EMPTY {
            @Override
            void begin() {
                REDIS.kill();
            }

            @Override
            void end() throws Exception {
                REDIS.startEmpty();
            }
        };

        abstract void begin() throws Exception;

        abstract void end() throws Exception;
    }
}
