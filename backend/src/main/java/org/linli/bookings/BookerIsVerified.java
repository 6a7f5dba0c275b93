package org.linli.bookings;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The person is verified as far as the room or service asks for. */
@Component
@Order(1)
class BookerIsVerified implements BookingRule {

    @Override
    public void check(Attempt attempt) {
        if (!attempt.level().satisfies(attempt.policy().requiredLevel())) {
            throw new BookingRejected(BookingErrorCode.LEVEL_TOO_LOW);
        }
    }
}
