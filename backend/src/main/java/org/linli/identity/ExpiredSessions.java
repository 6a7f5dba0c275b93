package org.linli.identity;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes sessions that nobody can use any more, each by itself so that no sign-in waits; harmless on several servers. */
@Component
class ExpiredSessions {

    private static final int BATCH = 500;

    private final SessionMapper mapper;
    private final Clock clock;

    ExpiredSessions(SessionMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 7, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void delete() {
        var now = clock.instant();
        var more = true;
        while (more) {
            var expired = mapper.expired(now, BATCH);
            expired.forEach(session -> mapper.deleteExpired(session, now));
            more = expired.size() == BATCH;
        }
    }
}
