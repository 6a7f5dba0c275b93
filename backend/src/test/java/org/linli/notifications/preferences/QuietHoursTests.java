package org.linli.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class QuietHoursTests {

    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 30), LocalTime.of(7, 0));
    private static final QuietHours NOON = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0));

    /** Shanghai is eight hours ahead. */
    @Test
    void hoursOverMidnightEndOnTheDayOnWhichTheyEnd() {
        assertThat(NIGHT.endAfter(Instant.parse("2026-11-24T14:00:00Z")))
                .contains(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(NIGHT.endAfter(Instant.parse("2026-11-24T18:00:00Z")))
                .contains(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(NIGHT.endAfter(Instant.parse("2026-11-24T13:30:00Z")))
                .contains(Instant.parse("2026-11-24T23:00:00Z"));
    }

    @Test
    void theyBeginWithTheirFirstMinuteAndEndBeforeTheirLast() {
        assertThat(NIGHT.endAfter(Instant.parse("2026-11-24T13:29:59Z"))).isEmpty();
        assertThat(NIGHT.endAfter(Instant.parse("2026-11-24T23:00:00Z"))).isEmpty();
        assertThat(NOON.endAfter(Instant.parse("2026-11-24T05:00:00Z")))
                .contains(Instant.parse("2026-11-24T06:00:00Z"));
        assertThat(NOON.endAfter(Instant.parse("2026-11-24T06:00:00Z"))).isEmpty();
        assertThat(NOON.endAfter(Instant.parse("2026-11-24T18:00:00Z"))).isEmpty();
    }
}
