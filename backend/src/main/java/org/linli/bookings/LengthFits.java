package org.linli.bookings;

import java.time.Duration;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A booking is as long as the policy wants it, and one of a room starts and ends on a quarter of an hour. Comes before the hours
 * are asked, so that nobody lets them be worked out for years.
 */
@Component
@Order(4)
class LengthFits implements BookingRule {

    private static final long QUARTER = Duration.ofMinutes(15).toMillis();

    @Override
    public void check(Attempt attempt) {
        var span = attempt.span();
        var length = Duration.between(span.startsAt(), span.endsAt());
        var policy = attempt.policy();
        var onQuarters = isQuarter(span.startsAt()) && isQuarter(span.endsAt());
        if (attempt.bookable().room() && !onQuarters
                || length.compareTo(policy.shortest()) < 0
                || length.compareTo(policy.longest()) > 0) {
            throw new BookingRejected(BookingErrorCode.TIME_DOES_NOT_FIT, "input", "startsAt");
        }
    }

    private static boolean isQuarter(Instant instant) {
        return instant.toEpochMilli() % QUARTER == 0;
    }
}
