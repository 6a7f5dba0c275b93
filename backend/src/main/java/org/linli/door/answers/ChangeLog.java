package org.linli.door.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Set;
import org.linli.shared.answers.Changed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The changes that this server knows of, numbered as it heard of them, for as long as an answer could be older. */
@Component
class ChangeLog {

    /** How long an answer may show a counter that has moved. */
    static final long NUMBERS_HOLD_MILLIS = 1_000;

    private static final Duration LONGER_THAN_ANY_ANSWER = Duration.ofMinutes(5);

    private final Cache<String, Long> changes =
            Caffeine.newBuilder().expireAfterWrite(LONGER_THAN_ANY_ANSWER).build();
    private final Cache<String, Long> moves =
            Caffeine.newBuilder().expireAfterWrite(LONGER_THAN_ANY_ANSWER).build();
    private volatile long last;
    private volatile long lostSight;

    /** Number of the last change. */
    long last() {
        return last;
    }

    @EventListener
    synchronized void hear(Changed changed) {
        var number = last + 1;
        var kind = changed.numbersOnly() ? moves : changes;
        changed.sources().forEach(source -> kind.put(source, number));
        last = number;
    }

    /** Something may have changed that this server did not hear of. */
    synchronized void loseSight() {
        lostSight = last + 1;
        last = lostSight;
    }

    /** Whether one of these, or nobody knows what, has changed after the change with this number. */
    boolean changed(Set<String> sources, long after) {
        return lostSight > after || anyAfter(changes, sources, after);
    }

    /** Whether a counter of one of these has moved after the change with this number. */
    boolean numbersMoved(Set<String> sources, long after) {
        return anyAfter(moves, sources, after);
    }

    private static boolean anyAfter(Cache<String, Long> kind, Set<String> sources, long after) {
        for (var source : sources) {
            var number = kind.getIfPresent(source);
            if (number != null && number > after) {
                return true;
            }
        }
        return false;
    }
}
