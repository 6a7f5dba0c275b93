package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.linli.shared.redis.RedisHint;
import org.linli.testing.Crowd;
import org.linli.testing.LinliTest;
import org.linli.testing.StatementCounter;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@LinliTest
class SessionsTests {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    /** How long one sign-in waits for another that cannot come, and for one that will. */
    private static final Duration ALONE = Duration.ofSeconds(2);

    private static final Duration TOGETHER = Duration.ofSeconds(60);

    private final StringRedisTemplate redis;
    private final RedisHint hint;
    private final SessionMapper mapper;
    private final PersonMapper people;
    private final PlatformTransactionManager transactionManager;
    private final JdbcTemplate jdbc;
    private final StatementCounter statements;
    private final Sessions sessions;
    private final long person;

    SessionsTests(
            StringRedisTemplate redis,
            RedisHint hint,
            SessionMapper mapper,
            PersonMapper personMapper,
            People people,
            PlatformTransactionManager transactionManager,
            JdbcTemplate jdbc,
            StatementCounter statements) {
        this.redis = redis;
        this.hint = hint;
        this.mapper = mapper;
        this.people = personMapper;
        this.transactionManager = transactionManager;
        this.jdbc = jdbc;
        this.statements = statements;
        this.person = people.of("sessions-" + UUID.randomUUID(), null).id();
        this.sessions = at(Duration.ZERO);
    }

    @Test
    void anAccessTokenIsGoodForTwoHours() {
        var session = sessions.open(person, "手机");

        assertThat(session.accessExpiresAt()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(at(Duration.ofMinutes(119)).check(session.accessToken())).isPresent();
        assertThat(at(Duration.ofHours(2)).check(session.accessToken())).isEmpty();
        assertThat(sessions.check(session.refreshToken())).isEmpty();
    }

    @Test
    void aTradedTokenGivesANewPairAndEndsTheOldOne() {
        var old = sessions.open(person, "手机");

        var fresh = sessions.rotate(old.refreshToken()).orElseThrow();

        assertThat(sessions.check(fresh.accessToken())).isPresent();
        assertThat(sessions.check(old.accessToken())).isEmpty();
    }

    @Test
    void aParallelTradeLosesButDoesNotEndTheSession() {
        var old = sessions.open(person, "手机");
        var trades = Crowd.run(
                20, Collections.<Callable<Optional<Session>>>nCopies(20, () -> sessions.rotate(old.refreshToken())));

        var won = trades.stream().flatMap(Optional::stream).toList();

        assertThat(won).hasSize(1);
        assertThat(sessions.check(won.getFirst().accessToken())).isPresent();
    }

    @Test
    void aStolenTokenUsedAfterTheGraceEndsTheSession() {
        var old = sessions.open(person, "手机");
        var fresh = sessions.rotate(old.refreshToken()).orElseThrow();

        assertThat(at(Sessions.GRACE).rotate(old.refreshToken())).isEmpty();

        assertThat(sessions.check(fresh.accessToken())).isEmpty();
        assertThat(sessions.rotate(fresh.refreshToken())).isEmpty();
    }

    @Test
    void aTokenFromTwoTradesAgoEndsTheSessionAtOnce() {
        var first = sessions.open(person, "手机");
        var second = sessions.rotate(first.refreshToken()).orElseThrow();
        var third = sessions.rotate(second.refreshToken()).orElseThrow();

        assertThat(sessions.rotate(first.refreshToken())).isEmpty();
        assertThat(sessions.check(third.accessToken())).isEmpty();
    }

    @Test
    void theSixthDeviceSendsTheOldestAway() {
        var opened = new ArrayList<Session>();
        for (var i = 0; i < 6; i++) {
            opened.add(at(Duration.ofSeconds(i)).open(person, "设备" + i));
        }

        assertThat(sessions.check(opened.getFirst().accessToken())).isEmpty();
        assertThat(opened.stream().skip(1))
                .allMatch(session -> sessions.check(session.accessToken()).isPresent());
        assertThat(sessions.devices(person, ""))
                .extracting(Device::name)
                .containsExactly("设备5", "设备4", "设备3", "设备2", "设备1");
    }

    @Test
    void aHundredParallelSignInsLeaveFiveSessions() {
        var opened = Crowd.run(50, Collections.<Callable<Session>>nCopies(100, () -> sessions.open(person, "手机")));

        assertThat(opened.stream()
                        .filter(session -> sessions.check(session.accessToken()).isPresent()))
                .hasSize(5);
        assertThat(sessions.devices(person, "")).hasSize(5);
    }

    @Test
    void signingOutEndsOneOrAll() {
        var one = sessions.open(person, "一");
        var two = sessions.open(person, "二");
        var three = sessions.open(person, "三");
        var id = Token.parse(one.accessToken()).orElseThrow().sessionId();

        assertThat(sessions.close(person, id)).isTrue();
        assertThat(sessions.close(person, id)).isFalse();
        assertThat(sessions.check(one.accessToken())).isEmpty();
        assertThat(sessions.check(two.accessToken())).isPresent();
        assertThat(sessions.closeAll(person)).isEqualTo(2);
        assertThat(sessions.check(three.accessToken())).isEmpty();
    }

    @Test
    void parallelSignInsCountEachOther() {
        assertThat(devicesAfterTwoAtOnce(people, ALONE)).isEqualTo(Sessions.MOST_DEVICES);

        var lockless = proxy(
                PersonMapper.class, people, (method, real) -> method.equals("lock") ? Optional.empty() : real.call());
        assertThat(devicesAfterTwoAtOnce(lockless, TOGETHER))
                .as("the mutant must be caught")
                .isGreaterThan(Sessions.MOST_DEVICES);
    }

    @Test
    void noTokenIsStored() {
        var session = sessions.open(person, "手机");

        var stored = redis.opsForValue().get(key(session))
                + jdbc.queryForList("select * from session where person_id = ?", person);

        assertThat(stored)
                .contains("access_hash")
                .doesNotContain(secret(session.accessToken()))
                .doesNotContain(secret(session.refreshToken()));
    }

    @Test
    void aHintSavesTheDatabase() {
        var session = sessions.open(person, "手机");
        Runnable check = () -> assertThat(sessions.check(session.accessToken())).isPresent();

        assertThat(eventually(() -> statements.during(check), 0)).isZero();
        redis.delete(key(session));
        assertThat(statements.during(check)).isOne();
        assertThat(eventually(() -> statements.during(check), 0)).isZero();
    }

    @Test
    void aHintIsBelievedForAMinuteOnly() {
        var session = sessions.open(person, "手机");
        jdbc.update("delete from session where person_id = ?", person);

        assertThat(at(SessionHints.BELIEVED).check(session.accessToken())).isEmpty();
        assertThat(redis.getExpire(key(session))).isLessThanOrEqualTo(SessionHints.BELIEVED.toSeconds());
    }

    @Test
    void aStaleReaderRevivesNothing() {
        var unguarded = new StringRedisTemplate(Objects.requireNonNull(redis.getConnectionFactory())) {
            @Override
            public <T> T execute(RedisScript<T> script, List<String> keys, Object... args) {
                keys.forEach(key -> opsForValue().set(key, args[1].toString(), SessionHints.BELIEVED));
                return null;
            }
        };

        assertThat(revivedByAStaleReader(redis, session -> sessions.closeAll(person)))
                .isFalse();
        assertThat(revivedByAStaleReader(redis, session -> sessions.rotate(session.refreshToken())))
                .isFalse();
        assertThat(eventually(() -> revivedByAStaleReader(unguarded, session -> sessions.closeAll(person)), true))
                .as("the mutant must be caught")
                .isTrue();
    }

    @Test
    void whatIsTradedMeanwhileStaysGood() {
        var old = sessions.open(person, "手机");
        var fresh = new ArrayList<Session>();

        withoutHint(old);
        afterItsRead(redis, () -> fresh.add(sessions.rotate(old.refreshToken()).orElseThrow()))
                .check(old.accessToken());

        assertThat(sessions.check(fresh.getFirst().accessToken())).isPresent();
        assertThat(sessions.check(old.accessToken())).isEmpty();
    }

    @Test
    void aSessionInUseIsSeenEveryFewMinutes() {
        var session = sessions.open(person, "手机");
        var later = Sessions.SEEN_PRECISION.plusMillis(1);

        withoutHint(session);
        at(Sessions.SEEN_PRECISION).check(session.accessToken());
        assertThat(sessions.devices(person, "").getFirst().lastSeenAt()).isEqualTo(NOW);

        withoutHint(session);
        at(later).check(session.accessToken());
        assertThat(sessions.devices(person, "").getFirst().lastSeenAt()).isEqualTo(NOW.plus(later));
    }

    @Test
    void expiredSessionsAreDeleted() {
        at(Sessions.REFRESH_LIFETIME.negated()).open(person, "旧手机");
        sessions.open(person, "手机");
        assertThat(sessions.devices(person, "")).extracting(Device::name).containsExactly("手机");

        new ExpiredSessions(mapper, Clock.fixed(NOW, ZoneOffset.UTC)).delete();

        assertThat(jdbc.queryForList("select device from session where person_id = ?", String.class, person))
                .containsExactly("手机");
    }

    @Test
    void nonsenseIsNoToken() {
        for (var text :
                new String[] {"", ".", "a.b.c", "x".repeat(10_000), "1." + "a".repeat(12) + "." + "é".repeat(43)}) {
            assertThat(sessions.check(text)).isEmpty();
            assertThat(sessions.rotate(text)).isEmpty();
        }
        assertThat(sessions.check("zzzzzzzzzzzzz." + "a".repeat(12) + "." + "a".repeat(43)))
                .isEmpty();
    }

    /** Two sign-ins, neither of which goes on before both have counted the devices, if nothing keeps them from it. */
    private int devicesAfterTwoAtOnce(PersonMapper people, Duration patience) {
        sessions.closeAll(person);
        for (var i = 0; i < Sessions.MOST_DEVICES; i++) {
            sessions.open(person, "手机");
        }
        var meeting = new CyclicBarrier(2);
        var counting = proxy(SessionMapper.class, mapper, (method, real) -> {
            var counted = real.call();
            if (method.equals("live")) {
                meet(meeting, patience);
            }
            return counted;
        });
        var opening = sessions(counting, redis, people, Duration.ZERO);
        Crowd.run(2, Collections.<Callable<Session>>nCopies(2, () -> opening.open(person, "手机")));
        return sessions.devices(person, "").size();
    }

    private static void meet(CyclicBarrier meeting, Duration patience) throws InterruptedException {
        try {
            meeting.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (BrokenBarrierException | TimeoutException alone) {
            Thread.onSpinWait();
        }
    }

    private boolean revivedByAStaleReader(StringRedisTemplate redis, Consumer<Session> change) {
        var session = sessions.open(person, "手机");
        withoutHint(session);
        afterItsRead(redis, () -> change.accept(session)).check(session.accessToken());
        return sessions.check(session.accessToken()).isPresent();
    }

    /** Sessions that read the database, and then something happens before they tell Redis. */
    private Sessions afterItsRead(StringRedisTemplate redis, Runnable action) {
        var interrupted = proxy(SessionMapper.class, mapper, (method, real) -> {
            var result = real.call();
            if (method.equals("find")) {
                action.run();
            }
            return result;
        });
        return sessions(interrupted, redis, people, Duration.ZERO);
    }

    private static <T> T proxy(Class<T> type, T real, Interception interception) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) ->
                        interception.call(method.getName(), () -> method.invoke(real, arguments))));
    }

    private interface Interception {

        Object call(String method, Callable<Object> real) throws Throwable;
    }

    /** What is expected, or the last value when it does not come: a busy machine may leave Redis alone for a while. */
    private static <T> T eventually(Supplier<T> actual, T expected) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        var last = actual.get();
        while (!last.equals(expected) && System.nanoTime() < deadline) {
            last = actual.get();
        }
        return last;
    }

    private void withoutHint(Session session) {
        redis.delete(key(session));
    }

    private String key(Session session) {
        return SessionHints.key(
                person, Token.parse(session.accessToken()).orElseThrow().sessionId());
    }

    private static String secret(String token) {
        return token.substring(token.lastIndexOf('.') + 1);
    }

    private Sessions at(Duration later) {
        return sessions(mapper, redis, people, later);
    }

    private Sessions sessions(SessionMapper mapper, StringRedisTemplate redis, PersonMapper people, Duration later) {
        var clock = Clock.fixed(NOW.plus(later), ZoneOffset.UTC);
        return new Sessions(mapper, new SessionHints(hint, redis), people, transactionManager, clock);
    }
}
