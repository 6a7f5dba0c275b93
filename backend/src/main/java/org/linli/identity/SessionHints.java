package org.linli.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linli.shared.redis.RedisHint;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * What Redis remembers of sessions, so that a check does not ask the database. A hint is believed for a minute after
 * the database was read for it: so long, at most, may another server take a session that was closed while Redis was
 * away. A server believes no hint from before it last failed to reach Redis.
 */
@Component
class SessionHints {

    static final Duration BELIEVED = Duration.ofMinutes(1);

    /** A hint with fewer was written by an earlier version, and does not tell who acts. */
    private static final int FACTS = 5;

    private static final int CLOSED = Integer.MAX_VALUE;
    private static final RedisScript<Long> TELL =
            RedisScript.of(new ClassPathResource("redis/session-tell.lua"), Long.class);

    private final RedisHint hint;
    private final StringRedisTemplate redis;

    SessionHints(RedisHint hint, StringRedisTemplate redis) {
        this.hint = hint;
        this.redis = redis;
    }

    /** The session of the access token; empty when the database has to be asked. */
    Optional<LiveSession> find(Token token, Instant now) {
        return hint.ask(() -> redis.opsForValue().get(key(token.personId(), token.sessionId())))
                .map(text -> text.split(" "))
                .filter(parts -> parts.length == FACTS && parts[1].equals(token.hash()))
                .filter(parts -> isBelieved(instant(parts[3]), now))
                .map(parts -> new LiveSession(token, instant(parts[2]), Long.parseLong(parts[4])));
    }

    private boolean isBelieved(Instant readAt, Instant now) {
        return readAt.plus(BELIEVED).isAfter(now) && readAt.isAfter(hint.brokenAt());
    }

    /** Remembers what the database told after {@code readAt}. */
    void live(Token token, StoredSession session, Instant readAt) {
        var known = "%d %s %d %d %d"
                .formatted(
                        session.version(),
                        session.accessHash(),
                        session.issuedAt().toEpochMilli(),
                        readAt.toEpochMilli(),
                        session.actorId());
        tell(List.of(key(token.personId(), token.sessionId())), session.version(), known);
    }

    /** Remembers that these sessions are over. */
    void closed(long personId, List<String> sessionIds) {
        if (!sessionIds.isEmpty()) {
            tell(sessionIds.stream().map(id -> key(personId, id)).toList(), CLOSED, Integer.toString(CLOSED));
        }
    }

    private void tell(List<String> keys, int version, String known) {
        hint.tell(
                () -> redis.execute(TELL, keys, Integer.toString(version), known, Long.toString(BELIEVED.toMillis())));
    }

    /** All keys of a person are in one slot. */
    static String key(long personId, String sessionId) {
        return "linli:session:{" + personId + "}:" + sessionId;
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
