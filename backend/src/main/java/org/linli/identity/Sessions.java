package org.linli.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Service;

/**
 * Sessions in Redis, a hash each, all keys of a person in one slot. Access tokens live for two hours, refresh tokens for
 * thirty days and rotate; a refresh token that is used a second time ends the session, unless within ten seconds.
 */
@Service
class Sessions {

    static final int MOST_DEVICES = 5;
    static final Duration ACCESS_LIFETIME = Duration.ofHours(2);
    static final Duration REFRESH_LIFETIME = Duration.ofDays(30);
    static final Duration GRACE = Duration.ofSeconds(10);

    private static final RedisScript<Long> OPEN = script("open", Long.class);
    private static final RedisScript<Long> CHECK = script("check", Long.class);
    private static final RedisScript<Long> ROTATE = script("rotate", Long.class);
    private static final RedisScript<Long> CLOSE = script("close", Long.class);
    private static final RedisScript<Long> CLOSE_ALL = script("close-all", Long.class);

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> LIST = script("list", List.class);

    private final StringRedisTemplate redis;
    private final Clock clock;

    Sessions(StringRedisTemplate redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    /** Opens a session; the person's least recently used one goes when there are too many. */
    Session open(long personId, String device) {
        var sessionId = Token.newSessionId();
        var access = Token.create(personId, sessionId);
        var refresh = Token.create(personId, sessionId);
        var now = clock.instant();
        redis.execute(
                OPEN,
                List.of(index(personId), key(personId, sessionId)),
                sessionId,
                access.hash(),
                refresh.hash(),
                millis(now),
                Long.toString(REFRESH_LIFETIME.toSeconds()),
                Integer.toString(MOST_DEVICES),
                device,
                prefix(personId));
        return session(access, refresh, now);
    }

    /** The token, if it is the access token of a live session. */
    Optional<Token> check(String accessToken) {
        return Token.parse(accessToken).filter(token -> {
            var good = redis.execute(
                    CHECK,
                    List.of(key(token.personId(), token.sessionId())),
                    token.hash(),
                    millis(clock.instant()),
                    Long.toString(ACCESS_LIFETIME.toMillis()));
            return good == 1;
        });
    }

    /** Trades a refresh token for a new pair; empty when it is not good, or lost against a parallel trade. */
    Optional<Session> rotate(String refreshToken) {
        return Token.parse(refreshToken).flatMap(old -> {
            var access = Token.create(old.personId(), old.sessionId());
            var refresh = Token.create(old.personId(), old.sessionId());
            var now = clock.instant();
            var rotated = redis.execute(
                    ROTATE,
                    List.of(index(old.personId()), key(old.personId(), old.sessionId())),
                    old.sessionId(),
                    old.hash(),
                    access.hash(),
                    refresh.hash(),
                    millis(now),
                    Long.toString(REFRESH_LIFETIME.toSeconds()),
                    Long.toString(GRACE.toMillis()));
            return rotated == 1 ? Optional.of(session(access, refresh, now)) : Optional.empty();
        });
    }

    /** Closes a session of the person; tells whether there was one. */
    boolean close(long personId, String sessionId) {
        return redis.execute(CLOSE, List.of(index(personId), key(personId, sessionId)), sessionId) == 1;
    }

    /** Closes all sessions of the person; tells how many there were. */
    int closeAll(long personId) {
        return redis.execute(CLOSE_ALL, List.of(index(personId)), prefix(personId))
                .intValue();
    }

    /** The person's devices, the latest first. */
    List<Device> devices(long personId, String currentSessionId) {
        var rows = redis.execute(LIST, List.of(index(personId)), prefix(personId));
        var devices = new ArrayList<Device>();
        for (var i = 0; i + 3 < rows.size(); i += 4) {
            var id = rows.get(i).toString();
            var name = rows.get(i + 1).toString();
            devices.add(new Device(
                    id, name, id.equals(currentSessionId), instant(rows.get(i + 2)), instant(rows.get(i + 3))));
        }
        return devices;
    }

    private static Session session(Token access, Token refresh, Instant now) {
        return new Session(access.text(), refresh.text(), now.plus(ACCESS_LIFETIME));
    }

    private static String prefix(long personId) {
        return "session:{" + personId + "}:";
    }

    private static String index(long personId) {
        return prefix(personId) + "index";
    }

    private static String key(long personId, String sessionId) {
        return prefix(personId) + sessionId;
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    private static Instant instant(Object millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis.toString()));
    }

    private static <T> RedisScript<T> script(String name, Class<T> result) {
        return RedisScript.of(new ClassPathResource("redis/session-" + name + ".lua"), result);
    }
}
