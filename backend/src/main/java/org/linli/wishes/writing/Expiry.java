package org.linli.wishes.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.shared.jobs.Backlog;
import org.linli.wishes.WishConfirmed;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.claims.WishClaimState;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.timeline.WishStepKind;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.WishStatus;
import org.linli.wishes.wish.Wishes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends wishes whose time is over: as a whole when nobody has claimed anything, otherwise what is left of them. */
@Component
class Expiry {

    private final ExpiryMapper mapper;
    private final Backlog backlog;
    private final Wishes wishes;
    private final KnownClaims known;
    private final Shelves shelves;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Expiry(
            ExpiryMapper mapper,
            Backlog backlog,
            Wishes wishes,
            KnownClaims known,
            Shelves shelves,
            Timeline timeline,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.backlog = backlog;
        this.wishes = wishes;
        this.known = known;
        this.shelves = shelves;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    void expire() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        backlog.each("Wish", (since, after, most) -> mapper.expired(now, since, after, most), id -> expire(id, now));
    }

    private void expire(long id, Instant now) {
        wishes.lock(id);
        if (mapper.expire(id, now) == 1) {
            timeline.note(id, WishStepKind.EXPIRED, 0, null, now);
            shelves.settle(id);
        } else if (mapper.reduce(id, now) == 1) {
            timeline.note(id, WishStepKind.REDUCED, 0, null, now);
            tell(shelves.settle(id));
        }
    }

    /** What was claimed is all that is asked for now: if all of it was confirmed before, the last claim has fulfilled the wish. */
    private void tell(Wish wish) {
        if (wish.status() == WishStatus.CONFIRMED) {
            known.of(List.of(wish.id())).getOrDefault(wish.id(), List.of()).stream()
                    .filter(claim -> claim.state() == WishClaimState.CONFIRMED)
                    .reduce((first, later) -> later)
                    .ifPresent(last -> events.publishEvent(new WishConfirmed(last.id(), wish.id(), true)));
        }
    }
}
