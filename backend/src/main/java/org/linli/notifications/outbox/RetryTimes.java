package org.linli.notifications.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** When a message is tried again that certainly was not sent. */
final class RetryTimes {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6));

    private RetryTimes() {}

    /** How long to wait after so many tries; empty when it is time to give up. */
    static Optional<Duration> after(int attempts) {
        return attempts <= PAUSES.size() ? Optional.of(PAUSES.get(attempts - 1)) : Optional.empty();
    }
}
