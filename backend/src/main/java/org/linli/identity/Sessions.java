package org.linli.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database, with hints in Redis that are told after each commit. Access tokens live for two hours,
 * refresh tokens for thirty days and rotate; a refresh token that is used a second time ends the session, unless within
 * ten seconds.
 */
@Service
class Sessions {

    static final int MOST_DEVICES = 5;
    static final Duration ACCESS_LIFETIME = Duration.ofHours(2);
    static final Duration PROXY_LIFETIME = Duration.ofMinutes(30);
    static final Duration REFRESH_LIFETIME = Duration.ofDays(30);
    static final Duration GRACE = Duration.ofSeconds(10);
    static final Duration SEEN_PRECISION = Duration.ofMinutes(5);

    private final SessionMapper mapper;
    private final SessionHints hints;
    private final PersonMapper people;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Sessions(
            SessionMapper mapper,
            SessionHints hints,
            PersonMapper people,
            PlatformTransactionManager transactionManager,
            Clock clock) {
        this.mapper = mapper;
        this.hints = hints;
        this.people = people;
        this.transaction = new TransactionTemplate(transactionManager);
        this.clock = clock;
    }

    /** Opens a session; the person's least recently used one goes when there are too many. */
    Session open(long personId, String device) {
        var sessionId = Token.newSessionId();
        var access = Token.create(personId, sessionId);
        var refresh = Token.create(personId, sessionId);
        var now = now();
        hints.closed(
                personId, Objects.requireNonNull(transaction.execute(status -> insert(access, refresh, device, now))));
        hints.live(access, new StoredSession(access.hash(), now, now, SessionMapper.FIRST_VERSION, 0), now);
        return session(access, refresh, now);
    }

    /** The sessions that had to go for the new one; the lock on the person makes parallel sign-ins count each other. */
    private List<String> insert(Token access, Token refresh, String device, Instant now) {
        var personId = access.personId();
        people.lock(personId);
        mapper.insert(access, refresh, device, now, now.plus(REFRESH_LIFETIME));
        var surplus = mapper.live(personId, now).stream()
                .filter(id -> !id.equals(access.sessionId()))
                .skip(MOST_DEVICES - 1)
                .toList();
        surplus.forEach(id -> mapper.delete(personId, id));
        return surplus;
    }

    /** Opens a session of a person for somebody who acts for her, in the running transaction. */
    String openProxy(long personId, long actorId, String actorSessionId, String reason) {
        var sessionId = Token.newSessionId();
        var access = Token.create(personId, sessionId);
        var now = now();
        mapper.insertProxy(
                access,
                Token.create(personId, sessionId),
                actorId,
                actorSessionId,
                reason,
                now,
                now.plus(PROXY_LIFETIME));
        return access.text();
    }

    /** The session, if the token is the access token of a live one. */
    Optional<LiveSession> check(String accessToken) {
        return Token.parse(accessToken).flatMap(token -> {
            var now = now();
            return hints.find(token, now).or(() -> stored(token, now)).filter(session -> session.endsAt()
                    .isAfter(now));
        });
    }

    private Optional<LiveSession> stored(Token token, Instant now) {
        var found = mapper.find(token).filter(session -> session.accessHash().equals(token.hash()));
        found.ifPresent(session -> {
            hints.live(token, session, now);
            if (session.seenAt().isBefore(now.minus(SEEN_PRECISION))) {
                mapper.see(token, now, now.minus(SEEN_PRECISION));
            }
        });
        return found.map(session -> new LiveSession(token, session.issuedAt(), session.actorId()));
    }

    /** Trades a refresh token for a new pair; empty when it is not good, or lost against a parallel trade. */
    Optional<Session> rotate(String refreshToken) {
        return Token.parse(refreshToken).flatMap(old -> {
            var access = Token.create(old.personId(), old.sessionId());
            var refresh = Token.create(old.personId(), old.sessionId());
            var now = now();
            if (mapper.rotate(old, access, refresh, now, now.plus(REFRESH_LIFETIME)) == 1) {
                mapper.find(access).ifPresent(session -> hints.live(access, session, now));
                return Optional.of(session(access, refresh, now));
            }
            if (mapper.endStolen(old, now.minus(GRACE)) == 1) {
                hints.closed(old.personId(), List.of(old.sessionId()));
            }
            return Optional.empty();
        });
    }

    /** Closes a session of the person; tells whether there was one. */
    boolean close(long personId, String sessionId) {
        var closed = Token.isSessionId(sessionId) && mapper.delete(personId, sessionId) == 1;
        if (closed) {
            hints.closed(personId, List.of(sessionId));
        }
        return closed;
    }

    /** Closes all sessions of the person; tells how many there were. */
    int closeAll(long personId) {
        var closed = Objects.requireNonNull(transaction.execute(status -> {
            people.lock(personId);
            var live = mapper.live(personId, now());
            live.forEach(id -> mapper.delete(personId, id));
            return live;
        }));
        afterCommit(() -> hints.closed(personId, closed));
        return closed.size();
    }

    /** The person's devices, the latest first. */
    List<Device> devices(long personId, String currentSessionId) {
        return mapper.devices(personId, currentSessionId, now());
    }

    /** Redis is told nothing that may yet be undone. */
    private static void afterCommit(Runnable telling) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            telling.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                telling.run();
            }
        });
    }

    private static Session session(Token access, Token refresh, Instant now) {
        return new Session(access.text(), refresh.text(), now.plus(ACCESS_LIFETIME));
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
