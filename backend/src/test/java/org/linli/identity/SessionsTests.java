package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Crowd;
import org.linli.testing.LinliTest;
import org.springframework.data.redis.core.StringRedisTemplate;

@LinliTest
class SessionsTests {

    private static final Instant NOW = Instant.now();

    private final StringRedisTemplate redis;
    private final Sessions sessions;
    private final long person;

    SessionsTests(StringRedisTemplate redis, Ids ids) {
        this.redis = redis;
        this.person = ids.next();
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
        assertThat(redis.keys("session:{" + person + "}:*")).hasSize(6);
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
    void redisHoldsNoToken() {
        var session = sessions.open(person, "手机");
        var key = "session:{" + person + "}:"
                + Token.parse(session.accessToken()).orElseThrow().sessionId();

        var stored = redis.opsForHash().entries(key).toString();

        var secret = session.accessToken().substring(session.accessToken().lastIndexOf('.') + 1);
        assertThat(stored).isNotEmpty().doesNotContain(secret);
        assertThat(redis.getExpire(key)).isBetween(1L, Sessions.REFRESH_LIFETIME.toSeconds());
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

    private Sessions at(Duration later) {
        return new Sessions(redis, Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }
}
