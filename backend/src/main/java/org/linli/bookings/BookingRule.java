package org.linli.bookings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.linli.shared.VerificationLevel;
import org.linli.stations.Bookable;
import org.linli.stations.BookingPolicy;
import org.linli.stations.Span;

/** A rule that a booking must keep; it ends with a refusal when the booking does not. */
interface BookingRule {

    void check(Attempt attempt);

    /**
     * A booking that somebody tries to make.
     *
     * @param level how far the person is verified
     * @param householdId where she lives; null when nowhere
     * @param organisationId for which organisation; null when for herself
     */
    record Attempt(
            Bookable bookable,
            BookingPolicy policy,
            Span span,
            int people,
            long personId,
            VerificationLevel level,
            @Nullable Long householdId,
            @Nullable Long organisationId,
            Instant now) {

        /** The day on which it starts, by the clock on the wall. */
        LocalDate day() {
            return LocalDate.ofInstant(span.startsAt(), bookable.zone());
        }
    }
}
