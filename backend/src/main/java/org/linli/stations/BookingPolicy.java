package org.linli.stations;

import java.time.Duration;
import java.util.List;
import org.linli.shared.VerificationLevel;

/**
 * How a room or a slot can be booked.
 *
 * @param approval whether staff has to approve
 * @param requiredLevel what a person must be
 * @param shortest the shortest booking, of a slot its length
 * @param longest the longest booking, of a slot its length
 * @param notice how long before its start at the latest
 * @param horizonDays how many days before its day at the earliest
 * @param buffer how long after a booking the room is kept free
 * @param quotas how many bookings one may have
 */
public record BookingPolicy(
        boolean approval,
        VerificationLevel requiredLevel,
        Duration shortest,
        Duration longest,
        Duration notice,
        int horizonDays,
        Duration buffer,
        List<BookingQuota> quotas) {

    public BookingPolicy {
        quotas = List.copyOf(quotas);
    }

    /** As the schema tells it. */
    public long shortestMinutes() {
        return shortest.toMinutes();
    }

    /** As the schema tells it. */
    public long longestMinutes() {
        return longest.toMinutes();
    }

    /** As the schema tells it. */
    public long noticeMinutes() {
        return notice.toMinutes();
    }

    /** As the schema tells it. */
    public long bufferMinutes() {
        return buffer.toMinutes();
    }
}
