package org.linli.bookings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Rejection;
import org.linli.shared.persistence.Ids;
import org.linli.stations.Bookable;
import org.linli.stations.Bookables;
import org.linli.stations.Span;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What residents do with bookings. All who book the same room or service queue at its row. */
@Service
class Bookings {

    static final int LONGEST_PURPOSE = 60;

    private static final int MOST_WEEKS = 26;
    /** As many as the largest room takes. */
    private static final int MOST_PEOPLE = 10_000;

    private final BookingMapper mapper;
    private final Bookables bookables;
    private final Bookers bookers;
    private final Placing placing;
    private final Endings endings;
    private final Care care;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Bookings(
            BookingMapper mapper,
            Bookables bookables,
            Bookers bookers,
            Placing placing,
            Endings endings,
            Care care,
            Organisations organisations,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.bookables = bookables;
        this.bookers = bookers;
        this.placing = placing;
        this.endings = endings;
        this.care = care;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Books once, or each week: all of it, or what is possible of it, and tells the rest. */
    @Transactional
    Made request(Viewer viewer, Order order) {
        var bookable = wanted(order.roomId(), order.serviceId());
        requireValid(order, bookable);
        requireOrganisation(viewer, order.organisationId());
        var now = now();
        var first = spanOf(bookable, order.startsAt(), order.endsAt());
        var details = new Placing.Details(
                order.purpose(),
                order.weeks() == 1 ? null : ids.next(),
                care.seal(viewer.personId(), bookable, order.careFor()),
                care.newCode(viewer.personId(), bookable));
        bookables.lock(bookable);
        var attempt = bookers.attempt(viewer, bookable, first, order.people(), order.organisationId(), now);
        var made = new ArrayList<Booking>();
        var skipped = new ArrayList<Skipped>();
        for (var week = 0; week < order.weeks(); week++) {
            var span = later(first, bookable, week);
            try {
                made.add(placing.place(at(attempt, span), details));
            } catch (BookingRejected refused) {
                if (order.weeks() == 1 || !order.skipConflicts()) {
                    throw refused;
                }
                skipped.add(new Skipped(span.startsAt(), refused.rejection()));
            }
        }
        made.forEach(this::announce);
        return new Made(made.stream().map(Booking::id).toList(), skipped);
    }

    private void announce(Booking booking) {
        events.publishEvent(
                booking.status() == BookingStatus.REQUESTED
                        ? new BookingRequested(booking.id(), booking.personId())
                        : new BookingApproved(booking.id(), booking.personId()));
    }

    /** The room or service that a request names, if it can be booked. */
    Bookable wanted(@Nullable Long roomId, @Nullable Long serviceId) {
        if ((roomId == null) == (serviceId == null)) {
            throw BookingRejected.invalid("roomId");
        }
        var found = roomId == null ? bookables.service(Objects.requireNonNull(serviceId)) : bookables.room(roomId);
        var bookable = found.orElseThrow(() -> BookingRejected.notFound(roomId == null ? "serviceId" : "roomId"));
        if (bookable.policy() == null) {
            throw new BookingRejected(BookingErrorCode.NOT_BOOKABLE);
        }
        return bookable;
    }

    /** The time that a request names. */
    static Span spanOf(Bookable bookable, Instant startsAt, @Nullable Instant endsAt) {
        var end = bookable.room() || endsAt != null ? endsAt : startsAt.plus(Objects.requireNonNull(bookable.slot()));
        if (end == null || !startsAt.isBefore(end)) {
            throw BookingRejected.invalid("endsAt");
        }
        return new Span(startsAt, end);
    }

    /** Ends with a refusal unless what it is for can be kept, and is told for a room. */
    static void requirePurpose(Bookable bookable, String purpose) {
        if (!Text.isLine(purpose, bookable.room() ? 1 : 0, LONGEST_PURPOSE)) {
            throw BookingRejected.invalid("purpose");
        }
    }

    /** Ends with a refusal unless as many people can come somewhere. */
    static void requirePeople(int people) {
        if (people < 1 || people > MOST_PEOPLE) {
            throw BookingRejected.invalid("people");
        }
    }

    private static void requireValid(Order order, Bookable bookable) {
        requirePurpose(bookable, order.purpose());
        requirePeople(order.people());
        if (order.weeks() < 1 || order.weeks() > MOST_WEEKS) {
            throw BookingRejected.invalid("weeks");
        }
        Care.requireName(bookable, order.careFor());
    }

    private void requireOrganisation(Viewer viewer, @Nullable Long organisationId) {
        if (organisationId != null) {
            organisations
                    .find(organisationId)
                    .map(Organisation::path)
                    .filter(path -> viewer.standing().holdsAt(path))
                    .orElseThrow(() -> BookingRejected.notFound("organisationId"));
        }
    }

    /** The same time by the clock on the wall, weeks later. */
    private static Span later(Span first, Bookable bookable, int weeks) {
        if (weeks == 0) {
            return first;
        }
        var start = first.startsAt().atZone(bookable.zone()).plusWeeks(weeks);
        var end = first.endsAt().atZone(bookable.zone()).plusWeeks(weeks);
        return new Span(start.toInstant(), end.toInstant());
    }

    private static BookingRule.Attempt at(BookingRule.Attempt attempt, Span span) {
        return new BookingRule.Attempt(
                attempt.bookable(),
                attempt.policy(),
                span,
                attempt.people(),
                attempt.personId(),
                attempt.level(),
                attempt.householdId(),
                attempt.organisationId(),
                attempt.now());
    }

    /** Takes back the viewer's own booking, or all of its series, as far as it has not started. */
    @Transactional
    long cancel(Viewer viewer, long bookingId, boolean wholeSeries) {
        var booking = mapper.find(bookingId)
                .filter(found -> found.personId() == viewer.personId())
                .orElseThrow(() -> BookingRejected.notFound("bookingId"));
        endings.hold(booking);
        var now = now();
        if (!cancel(booking, now)) {
            throw new BookingRejected(BookingErrorCode.WRONG_STATUS);
        }
        if (wholeSeries && booking.seriesId() != null) {
            mapper.inSeries(booking.seriesId()).forEach(other -> cancel(other, now));
        }
        return bookingId;
    }

    /** Takes back a booking for somebody who goes; harmless when it has started or ended. */
    @Transactional
    void leave(long bookingId) {
        var booking = mapper.find(bookingId).orElseThrow();
        endings.hold(booking);
        cancel(booking, now());
    }

    /** The caller holds the row of the room or service. */
    private boolean cancel(Booking seen, Instant now) {
        var booking = mapper.find(seen.id()).orElseThrow();
        var cancelled = booking.isCancellable(now) && endings.end(booking, BookingStatus.CANCELLED, null, now);
        if (cancelled) {
            events.publishEvent(new BookingCancelled(booking.id(), booking.personId()));
        }
        return cancelled;
    }

    /** What the viewer has booked, the latest first, before this moment and id. */
    List<Booking> of(Viewer viewer, Instant startsAt, long id, int most) {
        return mapper.of(viewer.personId(), startsAt, id, most);
    }

    /** A booking of the viewer's. */
    Optional<Booking> own(Viewer viewer, long bookingId) {
        return mapper.find(bookingId).filter(booking -> booking.personId() == viewer.personId());
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * What came of a request.
     *
     * @param bookingIds in the order of their starts
     */
    record Made(List<Long> bookingIds, List<Skipped> skipped) {}

    /** A week that could not be booked, and why. */
    record Skipped(Instant startsAt, Rejection why) {}
}
