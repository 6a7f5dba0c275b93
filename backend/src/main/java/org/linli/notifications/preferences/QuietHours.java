package org.linli.notifications.preferences;

import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.linli.notifications.NotificationSettings;

/** Hours in which WeChat messages stay quiet, by the clock of Shanghai; over midnight when {@code from} is later. */
public record QuietHours(LocalTime from, LocalTime to) {

    /** When they end, if they are now. */
    public Optional<Instant> endAfter(Instant now) {
        var here = now.atZone(NotificationSettings.ZONE);
        var time = here.toLocalTime();
        if (!contain(time)) {
            return Optional.empty();
        }
        var day = time.isBefore(to) ? here.toLocalDate() : here.toLocalDate().plusDays(1);
        return Optional.of(day.atTime(to).atZone(NotificationSettings.ZONE).toInstant());
    }

    private boolean contain(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }
}
