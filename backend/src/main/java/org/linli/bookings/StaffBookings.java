package org.linli.bookings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.stations.Bookable;
import org.linli.stations.Bookables;
import org.linli.stations.OpenTimes;
import org.linli.stations.RoomUses;
import org.linli.stations.Span;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff does with the bookings of its stations, and never with one of its own. A booking that is not the viewer's to see is
 * treated as one that is not there.
 */
@Service
class StaffBookings {

    static final Duration LONG_NOTICE = Duration.ofHours(48);

    private static final Duration EARLIEST_CHECK_IN = Duration.ofMinutes(30);
    private static final int LONGEST_REASON = 100;
    private static final String RESERVED = "工作人员使用";

    private final BookingMapper mapper;
    private final Bookables bookables;
    private final Bookers bookers;
    private final Placing placing;
    private final Endings endings;
    private final RoomUses uses;
    private final OpenTimes times;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StaffBookings(
            BookingMapper mapper,
            Bookables bookables,
            Bookers bookers,
            Placing placing,
            Endings endings,
            RoomUses uses,
            OpenTimes times,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.bookables = bookables;
        this.bookers = bookers;
        this.placing = placing;
        this.endings = endings;
        this.uses = uses;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Approves what was asked for, or all of its series that still waits. */
    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    long approve(Viewer viewer, long bookingId, boolean wholeSeries) {
        var now = now();
        for (var booking : asked(viewer, bookingId, wholeSeries, now)) {
            mapper.decide(booking.id(), BookingStatus.REQUESTED, BookingStatus.APPROVED, now);
            record(viewer, "booking.approved", booking);
            events.publishEvent(new BookingApproved(booking.id(), booking.personId()));
        }
        return bookingId;
    }

    /** Refuses what was asked for, or all of its series that still waits. */
    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    long refuse(Viewer viewer, long bookingId, String reason, boolean wholeSeries) {
        requireReason(reason);
        var now = now();
        for (var booking : asked(viewer, bookingId, wholeSeries, now)) {
            endings.end(booking, BookingStatus.REJECTED, reason, now);
            record(viewer, "booking.refused", booking);
            events.publishEvent(new BookingRefused(booking.id(), booking.personId()));
        }
        return bookingId;
    }

    /** What waits to be decided, its room or service held: the booking, and others of its series if they are meant. */
    private List<Booking> asked(Viewer viewer, long bookingId, boolean wholeSeries, Instant now) {
        var booking = tended(viewer, bookingId);
        if (!isAsked(booking, now)) {
            throw new BookingRejected(BookingErrorCode.WRONG_STATUS);
        }
        return wholeSeries && booking.seriesId() != null
                ? mapper.inSeries(booking.seriesId()).stream()
                        .filter(other -> isAsked(other, now))
                        .toList()
                : List.of(booking);
    }

    private static boolean isAsked(Booking booking, Instant now) {
        return booking.status() == BookingStatus.REQUESTED && now.isBefore(booking.startsAt());
    }

    /** Notes that who has booked is there. */
    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    long checkIn(Viewer viewer, long bookingId) {
        var booking = tended(viewer, bookingId);
        var now = now();
        if (mapper.checkIn(bookingId, now.plus(EARLIEST_CHECK_IN), now) == 0) {
            throw new BookingRejected(BookingErrorCode.WRONG_STATUS);
        }
        record(viewer, "booking.checked-in", booking);
        return bookingId;
    }

    /** Keeps another room or time for who has booked, and the booking's own for an activity. */
    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    long outrank(Viewer viewer, long bookingId, String reason, long roomId, Instant startsAt) {
        requireReason(reason);
        var seen = visible(viewer, bookingId);
        var other = bookables
                .room(roomId)
                .filter(room -> seen.roomId() != null && room.stationId() == seen.stationId())
                .filter(room -> room.policy() != null)
                .orElseThrow(() -> BookingRejected.notFound("roomId"));
        hold(endings.bookableOf(seen).orElseThrow(), other);
        var booking = tended(viewer, bookingId);
        var now = now();
        requireOutrankable(booking, now);
        var span = new Span(startsAt, startsAt.plus(Duration.between(booking.startsAt(), booking.endsAt())));
        if (!startsAt.isAfter(now) || !times.isOpen(other.hours(), span)) {
            throw new BookingRejected(BookingErrorCode.CLOSED, "input", "startsAt");
        }
        var instead = replace(booking, other, span, reason, now);
        record(viewer, "booking.outranked", booking);
        events.publishEvent(new BookingOutranked(booking.id(), booking.personId(), instead.id()));
        return bookingId;
    }

    private static void requireOutrankable(Booking booking, Instant now) {
        if (!booking.isCancellable(now)) {
            throw new BookingRejected(BookingErrorCode.WRONG_STATUS);
        }
        if (booking.startsAt().isBefore(now.plus(LONG_NOTICE))) {
            throw new BookingRejected(BookingErrorCode.TOO_SHORT_NOTICE);
        }
    }

    private Booking replace(Booking booking, Bookable room, Span span, String reason, Instant now) {
        uses.reserve(booking.id(), RESERVED);
        var instead = bookers.attempt(booking.personId(), room, span, booking.people(), booking.organisationId(), now)
                .map(attempt -> placing.placeInstead(attempt, new Placing.Details(booking.purpose(), null, null, null)))
                .orElseThrow(() -> new BookingRejected(BookingErrorCode.WRONG_STATUS));
        endings.replaced(booking, instead, reason, now);
        return instead;
    }

    private void hold(Bookable one, Bookable other) {
        Stream.of(one, other)
                .sorted((left, right) -> Long.compare(left.id(), right.id()))
                .forEach(bookables::lock);
    }

    /** The booking as it stands, its room or service held, if the viewer runs the station and it is not her own. */
    Booking tended(Viewer viewer, long bookingId) {
        endings.hold(visible(viewer, bookingId));
        var booking = mapper.find(bookingId).orElseThrow();
        if (booking.personId() == viewer.actorId()) {
            throw new BookingRejected(BookingErrorCode.OWN_BOOKING);
        }
        return booking;
    }

    /** Whether there is such a booking for the viewer. */
    boolean isVisible(Viewer viewer, long bookingId) {
        return seen(viewer, bookingId).isPresent();
    }

    private Booking visible(Viewer viewer, long bookingId) {
        return seen(viewer, bookingId).orElseThrow(() -> BookingRejected.notFound("bookingId"));
    }

    private Optional<Booking> seen(Viewer viewer, long bookingId) {
        return mapper.find(bookingId)
                .filter(booking -> !booking.confidential()
                        || booking.counsellorId() != null && booking.counsellorId() == viewer.personId())
                .filter(booking -> endings.bookableOf(booking)
                        .filter(found -> viewer.standing().may(Permission.RUN_STATIONS, found.path()))
                        .isPresent());
    }

    /** Nothing of what is confidential goes on record beside the deed. */
    void record(Viewer viewer, String action, Booking booking) {
        var deed = Deed.by(viewer, action).about(booking.personId());
        audit.record(booking.communityId() == null ? deed : deed.at(booking.communityId()));
    }

    private static void requireReason(String reason) {
        if (!Text.isLine(reason, 1, LONGEST_REASON)) {
            throw BookingRejected.invalid("reason");
        }
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
