package org.linli.bookings;

import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A booking of a room is as long as its policy wants it, and starts and ends on a quarter of an hour. */
@Component
@Order(4)
class RoomTimeFits implements BookingRule {

    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    @Override
    public void check(Attempt attempt) {
        if (!attempt.bookable().room()) {
            return;
        }
        var span = attempt.span();
        var length = Duration.between(span.startsAt(), span.endsAt());
        var policy = attempt.policy();
        if (!isQuarter(span.startsAt())
                || !isQuarter(span.endsAt())
                || length.compareTo(policy.shortest()) < 0
                || length.compareTo(policy.longest()) > 0) {
            throw new BookingRejected(BookingErrorCode.TIME_DOES_NOT_FIT, "input", "startsAt");
        }
    }

    private static boolean isQuarter(Instant instant) {
        return instant.toEpochMilli() % QUARTER == 0;
    }
}
