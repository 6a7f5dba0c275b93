package org.linli.stations.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.linli.stations.Span;

/**
 * A span by the clock on the wall.
 *
 * @param opensMinute of the day
 * @param closesMinute of the day; from 1440 on of the next one
 */
record WallSpan(int opensMinute, int closesMinute) {

    /** On a day; empty when the clocks are changed in it so that nothing is left. */
    Optional<Span> on(LocalDate day, ZoneId zone) {
        var midnight = day.atStartOfDay();
        var opens = first(midnight.plusMinutes(opensMinute), zone);
        var closes = first(midnight.plusMinutes(closesMinute), zone);
        return opens.isBefore(closes) ? Optional.of(new Span(opens, closes)) : Optional.empty();
    }

    /** When the clock first shows a time, or has been put forward over it. */
    private static Instant first(LocalDateTime time, ZoneId zone) {
        var transition = zone.getRules().getTransition(time);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : time.atZone(zone).toInstant();
    }
}
