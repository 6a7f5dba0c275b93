package org.linli.bookings;

import org.linli.stations.OpenTimes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The station, or the service if it has its own hours, is open all the time. */
@Component
@Order(5)
class PlaceIsOpen implements BookingRule {

    private final OpenTimes times;

    PlaceIsOpen(OpenTimes times) {
        this.times = times;
    }

    @Override
    public void check(Attempt attempt) {
        if (!times.isOpen(attempt.bookable().hours(), attempt.span())) {
            throw new BookingRejected(BookingErrorCode.CLOSED, "input", "startsAt");
        }
    }
}
