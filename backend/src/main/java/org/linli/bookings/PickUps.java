package org.linli.bookings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.rates.RateLimit;
import org.linli.shared.rates.RateLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people who were looked after go with whoever knows the guardian's code. */
@Service
@EnableConfigurationProperties(PickUpRates.class)
class PickUps {

    private final StaffBookings staff;
    private final Endings endings;
    private final Care care;
    private final RateLimit tries;
    private final Clock clock;

    PickUps(StaffBookings staff, Endings endings, Care care, PickUpRates rates, RateLimits limits, Clock clock) {
        this.staff = staff;
        this.endings = endings;
        this.care = care;
        this.tries = limits.limit("pick-up", rates.pickUp());
        this.clock = clock;
    }

    /**
     * Ends with a fault when too many codes of this booking were tried. Only those who run the station can use up its tries, or
     * anybody of the staff elsewhere could keep a child from being picked up.
     */
    void take(Viewer viewer, long bookingId) {
        if (staff.isVisible(viewer, bookingId)) {
            tries.take(Long.toString(bookingId));
        }
    }

    /** Notes that somebody was picked up. */
    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    long pickUp(Viewer viewer, long bookingId, String code) {
        var booking = staff.tended(viewer, bookingId);
        var right = care.code(booking)
                .filter(found -> booking.status() == BookingStatus.CHECKED_IN)
                .orElseThrow(() -> new BookingRejected(BookingErrorCode.WRONG_STATUS));
        if (!MessageDigest.isEqual(bytes(right), bytes(code))) {
            throw new BookingRejected(BookingErrorCode.WRONG_CODE, "input", "code");
        }
        endings.end(booking, BookingStatus.COMPLETED, null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        staff.record(viewer, "booking.picked-up", booking);
        return bookingId;
    }

    private static byte[] bytes(String code) {
        return code.getBytes(StandardCharsets.UTF_8);
    }
}
