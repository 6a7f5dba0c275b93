package org.linli.bookings;

import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The day is one that can be booked already. */
@Component
@Order(3)
class DayIsNotTooFarAhead implements BookingRule {

    @Override
    public void check(Attempt attempt) {
        var today = LocalDate.ofInstant(attempt.now(), attempt.bookable().zone());
        if (attempt.day().isAfter(today.plusDays(attempt.policy().horizonDays()))) {
            throw BookingRejected.withNumber(
                    BookingErrorCode.TOO_EARLY, attempt.policy().horizonDays(), "input", "startsAt");
        }
    }
}
