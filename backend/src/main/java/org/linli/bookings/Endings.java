package org.linli.bookings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.shared.answers.Changes;
import org.linli.stations.Bookable;
import org.linli.stations.Bookables;
import org.linli.stations.RoomUseKind;
import org.linli.stations.RoomUses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends bookings and gives what they had to those who wait for it. */
@Component
class Endings {

    private final BookingMapper mapper;
    private final Bookables bookables;
    private final RoomUses uses;
    private final Changes changes;
    private final WaitingLine line;

    Endings(BookingMapper mapper, Bookables bookables, RoomUses uses, Changes changes, WaitingLine line) {
        this.mapper = mapper;
        this.bookables = bookables;
        this.uses = uses;
        this.changes = changes;
        this.line = line;
    }

    /** Holds the row of what is booked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Bookable hold(Booking booking) {
        var bookable = bookableOf(booking).orElseThrow();
        bookables.lock(bookable);
        return bookable;
    }

    Optional<Bookable> bookableOf(Booking booking) {
        return booking.roomId() == null ? bookables.service(booking.bookableId()) : bookables.room(booking.roomId());
    }

    /**
     * Ends a booking whose room or service the caller holds.
     *
     * @return false when it does not stand any more where it was seen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean end(Booking booking, BookingStatus to, @Nullable String reason, Instant now) {
        if (mapper.end(booking.id(), booking.status(), to, reason, null, now) == 0) {
            return false;
        }
        if (booking.roomId() == null) {
            changes.of(Slots.SOURCE, List.of(booking.bookableId()));
        } else {
            uses.release(RoomUseKind.BOOKING, booking.id());
        }
        line.serve(bookableOf(booking).orElseThrow(), booking.span(), now);
        return true;
    }

    /** Notes that a booking whose room the caller holds, and has given to somebody else, was replaced by another one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replaced(Booking booking, Booking by, String reason, Instant now) {
        if (mapper.end(booking.id(), booking.status(), BookingStatus.OUTRANKED, reason, by.id(), now) == 0) {
            throw new IllegalStateException("A booking was changed by somebody who did not hold its room");
        }
    }
}
