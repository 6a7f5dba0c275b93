package org.linli.wishes.claiming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.shared.jobs.Backlog;
import org.linli.wishes.WishDeadlineNear;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.claims.WishClaimState;
import org.linli.wishes.desk.Desk;
import org.linli.wishes.desk.WishTaskKind;
import org.linli.wishes.wish.WishSettings;
import org.linli.wishes.wish.Wishes;
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
    private final Dispatches dispatches;
    private final Wishes wishes;
    private final Desk desk;
    private final WishSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Deadlines(
            DeadlineMapper mapper,
            Backlog backlog,
            KnownClaims known,
            Claims claims,
            Dispatches dispatches,
            Wishes wishes,
            Desk desk,
            WishSettings settings,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.backlog = backlog;
        this.known = known;
        this.claims = claims;
        this.dispatches = dispatches;
        this.wishes = wishes;
        this.desk = desk;
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

    /** Ends claims that were not delivered in time, and offers that were not answered. */
    void release() {
        backlog.each(CLAIM, late(WishClaimState.CLAIMED), claims::endLate);
        backlog.each(CLAIM, late(WishClaimState.OFFERED), dispatches::lapse);
    }

    private Backlog.Rows late(WishClaimState state) {
        var now = now();
        return (since, after, most) -> mapper.late(state, now, since, after, most);
    }

    /** Puts claims that the wisher does not confirm onto the list of staff, who asks her. */
    void ask() {
        var now = now();
        backlog.each(CLAIM, (since, after, most) -> mapper.silent(now, since, after, most), id -> {
            if (mapper.ask(id, now) == 1) {
                var claim = known.find(id).orElseThrow();
                desk.put(wishes.find(claim.wishId()).orElseThrow(), id, WishTaskKind.SILENT, now);
            }
        });
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
