package org.linli.undertakings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Days as residents count them. */
@Component
class WorkDays {

    static final int FEWEST = 3;
    static final int MOST = 30;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    WorkDays(Clock clock) {
        this.clock = clock;
    }

    /** As precise as the database. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    /** The end of the last of so many whole days: the one that runs now does not count. */
    Instant endAfter(int days) {
        if (days < FEWEST || days > MOST) {
            throw UndertakingRejected.invalid("days");
        }
        return endOf(today().plusDays(days));
    }

    Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
