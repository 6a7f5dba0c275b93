package org.linli.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.shared.VerificationLevel;

class ActivityPhaseTests {

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T00:00:00Z, 0, NOT_OPEN",
        "2026-12-02T00:00:00Z, 0, OPEN",
        "2026-12-02T00:00:00Z, 9, OPEN",
        "2026-12-02T00:00:00Z, 10, FULL",
        "2026-12-04T23:59:59.999Z, 0, OPEN",
        "2026-12-05T00:00:00Z, 0, CLOSED",
        "2026-12-05T00:00:00Z, 10, CLOSED",
        "2026-12-06T00:00:00Z, 0, RUNNING",
        "2026-12-06T02:00:00Z, 0, OVER",
    })
    void phaseOfAPublishedActivityFollowsTimeAndPlaces(Instant now, int taken, ActivityPhase phase) {
        assertThat(activity(ActivityStatus.PUBLISHED, taken).phaseAt(now)).isEqualTo(phase);
    }

    @Test
    void draftsAreUnpublishedAndCancelledOnesStayCancelledAtAnyTime() {
        for (var now : new Instant[] {Instant.EPOCH, Instant.parse("2026-12-06T01:00:00Z"), Instant.MAX}) {
            assertThat(activity(ActivityStatus.DRAFT, 0).phaseAt(now)).isEqualTo(ActivityPhase.UNPUBLISHED);
            assertThat(activity(ActivityStatus.IN_REVIEW, 0).phaseAt(now)).isEqualTo(ActivityPhase.UNPUBLISHED);
            assertThat(activity(ActivityStatus.CANCELLED, 0).phaseAt(now)).isEqualTo(ActivityPhase.CANCELLED);
        }
    }

    private static Activity activity(ActivityStatus status, int taken) {
        return new Activity(
                1,
                2L,
                3,
                ActivityKind.LECTURE,
                status,
                "讲座",
                null,
                Instant.parse("2026-12-06T00:00:00Z"),
                Instant.parse("2026-12-06T02:00:00Z"),
                Instant.parse("2026-12-02T00:00:00Z"),
                Instant.parse("2026-12-05T00:00:00Z"),
                10,
                taken,
                5,
                SignupMode.FIRST_COME,
                VerificationLevel.GUEST,
                "礼堂",
                null,
                null,
                null,
                null,
                null,
                "社区",
                null,
                null,
                0);
    }
}
