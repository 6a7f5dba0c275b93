package org.linli.households;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notes what has run out, each by itself; harmless on several servers. Nothing hangs on when it does: whoever reads looks at
 * the time.
 */
@Component
class ExpiredBelongings {

    private static final int BATCH = 200;

    private final MembershipMapper memberships;
    private final JoinRequestMapper mapper;
    private final Residencies residencies;
    private final JoinRequests requests;
    private final Memberships clock;

    ExpiredBelongings(
            MembershipMapper memberships,
            JoinRequestMapper mapper,
            Residencies residencies,
            JoinRequests requests,
            Memberships clock) {
        this.memberships = memberships;
        this.mapper = mapper;
        this.residencies = residencies;
        this.requests = requests;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 3, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void end() {
        var more = true;
        while (more) {
            var found = memberships.expired(clock.now(), BATCH);
            found.forEach(residencies::expire);
            more = found.size() == BATCH;
        }
        more = true;
        while (more) {
            var found = mapper.expired(clock.now(), BATCH);
            found.forEach(requests::expire);
            more = found.size() == BATCH;
        }
    }
}
