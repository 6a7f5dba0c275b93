package org.linli.bookings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.shared.jobs.Backlog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What happens to bookings by itself; each step is guarded by the row, so that it takes effect once on however many servers. */
@Component
class BookingClock {

    /** How long a room is kept for who has booked it and is not there. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final Duration REMINDER = Duration.ofDays(1);
    private static final String BOOKING = "Booking";

    private final DueBookingMapper due;
    private final BookingMapper mapper;
    private final WaitMapper waits;
    private final Endings endings;
    private final Backlog backlog;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BookingClock(
            DueBookingMapper due,
            BookingMapper mapper,
            WaitMapper waits,
            Endings endings,
            Backlog backlog,
            Clock clock,
            ApplicationEventPublisher events) {
        this.due = due;
        this.mapper = mapper;
        this.waits = waits;
        this.endings = endings;
        this.backlog = backlog;
        this.clock = clock;
        this.events = events;
    }

    /** Refuses what staff has not answered by the start, and gives rooms free to which nobody has come. */
    void release() {
        var now = now();
        backlog.each(
                BOOKING,
                (since, id, most) -> due.started(BookingStatus.REQUESTED, false, now, since, id, most),
                id -> end(id, BookingStatus.REQUESTED, BookingStatus.REJECTED));
        backlog.each(
                BOOKING,
                (since, id, most) -> due.started(BookingStatus.APPROVED, true, now.minus(PATIENCE), since, id, most),
                id -> end(id, BookingStatus.APPROVED, BookingStatus.RELEASED));
    }

    /** Closes what has ended, whether somebody has come or not. */
    void close() {
        var now = now();
        backlog.each(
                BOOKING,
                (since, id, most) -> due.ended(BookingStatus.CHECKED_IN, now, since, id, most),
                id -> end(id, BookingStatus.CHECKED_IN, BookingStatus.COMPLETED));
        backlog.each(
                BOOKING,
                (since, id, most) -> due.ended(BookingStatus.APPROVED, now, since, id, most),
                id -> end(id, BookingStatus.APPROVED, BookingStatus.NO_SHOW));
        waits.deleteOver(now);
    }

    /** Reminds of what is near. */
    void remind() {
        var now = now();
        var until = now.plus(REMINDER);
        backlog.each(BOOKING, (since, id, most) -> due.near(now, until, since, id, most), id -> {
            if (mapper.remind(id, now) == 1) {
                mapper.find(id).ifPresent(booking -> events.publishEvent(new BookingNear(id, booking.personId())));
            }
        });
    }

    private void end(long id, BookingStatus from, BookingStatus to) {
        var seen = mapper.find(id).orElseThrow();
        endings.hold(seen);
        var booking = mapper.find(id).orElseThrow();
        if (booking.status() != from || !endings.end(booking, to, null, now())) {
            return;
        }
        if (to == BookingStatus.REJECTED) {
            events.publishEvent(new BookingRefused(id, booking.personId()));
        } else if (to == BookingStatus.RELEASED) {
            events.publishEvent(new BookingReleased(id, booking.personId()));
        }
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
