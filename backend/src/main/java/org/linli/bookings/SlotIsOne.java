package org.linli.bookings;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is booked of a service is one of its slots. */
@Component
@Order(6)
class SlotIsOne implements BookingRule {

    private final Slots slots;

    SlotIsOne(Slots slots) {
        this.slots = slots;
    }

    @Override
    public void check(Attempt attempt) {
        if (!attempt.bookable().room() && !slots.isSlot(attempt.bookable(), attempt.span())) {
            throw new BookingRejected(BookingErrorCode.TIME_DOES_NOT_FIT, "input", "startsAt");
        }
    }
}
