package org.linli.wishes.claiming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.shared.jobs.Backlog;
import org.linli.wishes.WishDeadlineNear;
import org.linli.wishes.WishSilent;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.wish.WishSettings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What time does to claims. Each effect is a guarded statement, so that it happens once on however many servers this runs. */
@Component
class Deadlines {

    private static final String CLAIM = "Claim";

    private final DeadlineMapper mapper;
    private final Backlog backlog;
    private final KnownClaims known;
    private final Claims claims;
    private final WishSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Deadlines(
            DeadlineMapper mapper,
            Backlog backlog,
            KnownClaims known,
            Claims claims,
            WishSettings settings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.backlog = backlog;
        this.known = known;
        this.claims = claims;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
    }

    /** Reminds whoever has claimed that the deadline is near. */
    void remind() {
        var now = now();
        var until = now.plus(settings.reminder());
        backlog.each(CLAIM, (since, after, most) -> mapper.dueSoon(now, until, since, after, most), id -> {
            if (mapper.remind(id, now, until) == 1) {
                known.find(id)
                        .ifPresent(claim -> events.publishEvent(
                                new WishDeadlineNear(id, claim.wishId(), claim.personId(), claim.dueAt())));
            }
        });
    }

    /** Ends claims that were not delivered in time. */
    void release() {
        var now = now();
        backlog.each(CLAIM, (since, after, most) -> mapper.late(now, since, after, most), claims::endLate);
    }

    /** Puts claims that the wisher does not confirm onto the list of staff, who asks her. */
    void ask() {
        var now = now();
        backlog.each(CLAIM, (since, after, most) -> mapper.silent(now, since, after, most), id -> {
            if (mapper.ask(id, now) == 1) {
                known.find(id).ifPresent(claim -> events.publishEvent(new WishSilent(id, claim.wishId())));
            }
        });
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
