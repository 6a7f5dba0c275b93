package org.linli.stations.running.offers;

import java.util.List;
import org.linli.shared.VerificationLevel;
import org.linli.stations.QuotaHolder;
import org.linli.stations.QuotaPeriod;
import org.linli.stations.StationRejected;

/** How a room or a slot can be booked, as staff sets it. */
record BookingPolicyInput(
        boolean approval,
        VerificationLevel requiredLevel,
        int shortestMinutes,
        int longestMinutes,
        int noticeMinutes,
        int horizonDays,
        int bufferMinutes,
        List<BookingQuotaInput> quotas) {

    /** What is stored of something that cannot be booked. */
    static final BookingPolicyInput NONE =
            new BookingPolicyInput(false, VerificationLevel.PHONE, 30, 240, 60, 30, 0, List.of());

    private static final int QUARTER = 15;
    private static final int LONGEST = 24 * 60;
    private static final int LONGEST_NOTICE = 43_200;
    private static final int FARTHEST_HORIZON = 365;
    private static final int LONGEST_BUFFER = 240;
    private static final int MOST_QUOTAS = 6;
    private static final int LARGEST_QUOTA = 100;

    void requireValidForRoom() {
        require(isBetween(shortestMinutes, QUARTER, LONGEST) && shortestMinutes % QUARTER == 0, "shortestMinutes");
        require(isBetween(longestMinutes, shortestMinutes, LONGEST), "longestMinutes");
        require(isBetween(bufferMinutes, 0, LONGEST_BUFFER), "bufferMinutes");
        requireValidForSlots();
    }

    /** Slots have their own length, and follow each other. */
    void requireValidForSlots() {
        require(isBetween(noticeMinutes, 0, LONGEST_NOTICE), "noticeMinutes");
        require(isBetween(horizonDays, 1, FARTHEST_HORIZON), "horizonDays");
        var known = quotas.stream()
                .map(quota -> List.of(quota.whose(), quota.period()))
                .distinct()
                .count();
        require(
                quotas.size() <= MOST_QUOTAS
                        && known == quotas.size()
                        && quotas.stream().allMatch(quota -> isBetween(quota.most(), 1, LARGEST_QUOTA)),
                "quotas");
    }

    private static boolean isBetween(int value, int least, int most) {
        return value >= least && value <= most;
    }

    private static void require(boolean valid, String field) {
        if (!valid) {
            throw StationRejected.invalid("input", "policy", field);
        }
    }

    /** How many bookings one may have. */
    record BookingQuotaInput(QuotaHolder whose, QuotaPeriod period, int most) {}
}
