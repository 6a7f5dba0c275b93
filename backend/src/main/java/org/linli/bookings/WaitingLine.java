package org.linli.bookings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.stations.Bookable;
import org.linli.stations.Bookables;
import org.linli.stations.RoomUses;
import org.linli.stations.Span;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who waits for a time that is taken. When it becomes free it is given in the same transaction to the first whose time fits and
 * who may have it, so that nobody who comes later is faster.
 */
@Service
class WaitingLine {

    static final int MOST_OWN = 20;

    private static final int LONGEST = 100;

    private final WaitMapper mapper;
    private final BookingMapper bookings;
    private final Bookables bookables;
    private final RoomUses uses;
    private final List<BookingRule> rules;
    private final Placing placing;
    private final Bookers bookers;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WaitingLine(
            WaitMapper mapper,
            BookingMapper bookings,
            Bookables bookables,
            RoomUses uses,
            List<BookingRule> rules,
            Placing placing,
            Bookers bookers,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.bookings = bookings;
        this.bookables = bookables;
        this.uses = uses;
        this.rules = rules;
        this.placing = placing;
        this.bookers = bookers;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Lets the viewer wait for a time that she could book if nobody else had it. */
    @Transactional
    long join(Viewer viewer, Bookable bookable, Span span, int people, String purpose) {
        if (bookable.care()) {
            throw new BookingRejected(BookingErrorCode.NOT_BOOKABLE);
        }
        var now = now();
        bookables.lock(bookable);
        var attempt = bookers.attempt(viewer, bookable, span, people, null, now);
        rules.forEach(rule -> rule.check(attempt));
        if (isFree(bookable, span, people)) {
            throw new BookingRejected(BookingErrorCode.FREE);
        }
        if (mapper.count(viewer.personId(), now) >= MOST_OWN
                || mapper.waiting(bookable.id(), span.startsAt(), span.endsAt(), LONGEST)
                                .size()
                        == LONGEST) {
            throw new BookingRejected(BookingErrorCode.QUOTA_USED);
        }
        return insert(attempt, purpose);
    }

    private long insert(BookingRule.Attempt attempt, String purpose) {
        var bookable = attempt.bookable();
        if (!bookable.room() && bookings.own(bookable.id(), attempt.span().startsAt(), attempt.personId()) > 0) {
            throw new BookingRejected(BookingErrorCode.ALREADY_BOOKED);
        }
        var wait = new Wait(
                ids.next(),
                bookable.communityId(),
                bookable.stationId(),
                bookable.room() ? bookable.id() : null,
                bookable.room() ? null : bookable.id(),
                attempt.personId(),
                attempt.span().startsAt(),
                attempt.span().endsAt(),
                attempt.people(),
                purpose,
                attempt.now());
        try {
            mapper.insert(wait);
        } catch (DuplicateKeyException waitsAlready) {
            throw new BookingRejected(BookingErrorCode.ALREADY_BOOKED);
        }
        return wait.id();
    }

    private boolean isFree(Bookable bookable, Span span, int people) {
        if (bookable.room()) {
            var policy = Objects.requireNonNull(bookable.policy());
            return uses.of(
                            bookable.id(),
                            new Span(span.startsAt(), span.endsAt().plus(policy.buffer())))
                    .isEmpty();
        }
        return bookings.people(bookable.id(), span.startsAt()) + people <= Objects.requireNonNull(bookable.places());
    }

    /** Lets the viewer wait no more. */
    @Transactional
    long leave(Viewer viewer, long waitId) {
        var wait = mapper.find(waitId)
                .filter(found -> found.personId() == viewer.personId())
                .orElseThrow(() -> BookingRejected.notFound("waitId"));
        bookables.lock(bookableOf(wait));
        if (mapper.delete(waitId) == 0) {
            throw BookingRejected.notFound("waitId");
        }
        return waitId;
    }

    /** What the viewer waits for, the soonest first. */
    List<Wait> of(Viewer viewer) {
        return mapper.of(viewer.personId(), now(), MOST_OWN);
    }

    /** A place in a line of the viewer's. */
    Optional<Wait> own(Viewer viewer, long waitId) {
        return mapper.find(waitId).filter(wait -> wait.personId() == viewer.personId());
    }

    /** Where these stand among those who wait for a time that overlaps, from 1 on. */
    Map<Wait, Integer> places(List<Wait> waits) {
        return waits.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        wait -> mapper.place(wait.bookableId(), wait.startsAt(), wait.endsAt(), wait.id())));
    }

    private Bookable bookableOf(Wait wait) {
        var found = wait.roomId() == null
                ? bookables.service(Objects.requireNonNull(wait.serviceId()))
                : bookables.room(wait.roomId());
        return found.orElseThrow();
    }

    /** Gives what has become free to who waits for it; the caller holds the row of the room or service. */
    @Transactional(propagation = Propagation.MANDATORY)
    void serve(Bookable bookable, Span freed, Instant now) {
        if (bookable.policy() == null || !freed.endsAt().isAfter(now)) {
            return;
        }
        var buffer = bookable.policy().buffer();
        var around = new Span(freed.startsAt().minus(buffer), freed.endsAt().plus(buffer));
        for (var wait : mapper.waiting(bookable.id(), around.startsAt(), around.endsAt(), LONGEST)) {
            bookers.attempt(wait.personId(), bookable, wait.span(), wait.people(), null, now)
                    .ifPresent(attempt -> serve(wait, attempt));
        }
    }

    private void serve(Wait wait, BookingRule.Attempt attempt) {
        try {
            var booking = placing.place(attempt, new Placing.Details(wait.purpose(), null, null, null));
            mapper.delete(wait.id());
            events.publishEvent(new WaitFulfilled(booking.id(), booking.personId()));
        } catch (BookingRejected stillNotHers) {
            // She goes on waiting: what was freed is not all that she needs, or she may not have it now.
            return;
        }
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
