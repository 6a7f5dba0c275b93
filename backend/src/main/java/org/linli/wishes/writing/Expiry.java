package org.linli.wishes.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.shared.jobs.Backlog;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.timeline.WishStepKind;
import org.linli.wishes.wish.Wishes;
import org.springframework.stereotype.Component;

/** Ends wishes whose time is over: as a whole when nobody has claimed anything, otherwise what is left of them. */
@Component
class Expiry {

    private final ExpiryMapper mapper;
    private final Backlog backlog;
    private final Wishes wishes;
    private final Shelves shelves;
    private final Timeline timeline;
    private final Clock clock;

    Expiry(ExpiryMapper mapper, Backlog backlog, Wishes wishes, Shelves shelves, Timeline timeline, Clock clock) {
        this.mapper = mapper;
        this.backlog = backlog;
        this.wishes = wishes;
        this.shelves = shelves;
        this.timeline = timeline;
        this.clock = clock;
    }

    void expire() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        backlog.each("Wish", (since, after, most) -> mapper.expired(now, since, after, most), id -> expire(id, now));
    }

    private void expire(long id, Instant now) {
        wishes.lock(id);
        if (mapper.expire(id, now) == 1) {
            timeline.note(id, WishStepKind.EXPIRED, 0, null, now);
        } else if (mapper.reduce(id, now) == 1) {
            timeline.note(id, WishStepKind.REDUCED, 0, null, now);
        }
        shelves.settle(id);
    }
}
