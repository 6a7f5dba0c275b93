package org.linli.shared.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.linli.shared.errors.Fault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Idempotency for work that calls WeChat or tells Redis and so cannot stand in a transaction.
 *
 * <p>The key is claimed first, for {@link #LEASE}; copies that arrive meanwhile wait for the outcome. A claim whose
 * server died is taken over after the lease. Outcomes are stored sealed.
 */
@Component
public class RemoteIdempotency {

    static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(40);

    private final OutcomeMapper outcomes;
    private final OutcomeFormat format;
    private final Clock clock;

    RemoteIdempotency(OutcomeMapper outcomes, OutcomeFormat format, Clock clock) {
        this.outcomes = outcomes;
        this.format = format;
        this.clock = clock;
    }

    /**
     * Carries out {@code work}, at most once for the request. A fault in it leaves no outcome: the request may be tried
     * again.
     *
     * @param type the class of the outcome's value, a record that JSON can carry
     * @throws Fault when the same id came with another input before
     */
    public <T> Outcome<T> once(Request request, Class<T> type, Supplier<T> work) {
        if (request.id() == null) {
            return Outcome.of(work);
        }
        return claim(request) ? complete(request, work) : await(request, type, work);
    }

    private boolean claim(Request request) {
        try {
            return outcomes.claim(request, format.inputHash(request), clock.instant()) == 1;
        } catch (DuplicateKeyException repeated) {
            return false;
        }
    }

    private <T> Outcome<T> complete(Request request, Supplier<T> work) {
        Outcome<T> outcome;
        try {
            outcome = Outcome.of(work);
        } catch (RuntimeException unfinished) {
            outcomes.release(request);
            throw unfinished;
        }
        outcomes.complete(request, format.seal(format.write(outcome), request));
        return outcome;
    }

    private <T> Outcome<T> await(Request request, Class<T> type, Supplier<T> work) {
        for (var waited = Duration.ZERO; waited.compareTo(LEASE) <= 0; waited = waited.plus(POLL)) {
            var outcome = look(request, type, work);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            pause();
        }
        throw Fault.unavailable();
    }

    private <T> Optional<Outcome<T>> look(Request request, Class<T> type, Supplier<T> work) {
        var found = outcomes.find(request);
        if (found.isEmpty()) {
            return claim(request) ? Optional.of(complete(request, work)) : Optional.empty();
        }
        var stored = found.get();
        format.requireSameInput(stored, request);
        if (stored.outcome() != null) {
            return Optional.of(format.read(format.open(stored.outcome(), request), type));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var abandoned = stored.createdAt().isBefore(now.minus(LEASE));
        return abandoned && outcomes.takeOver(request, stored.createdAt(), now) == 1
                ? Optional.of(complete(request, work))
                : Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Fault.unavailable();
        }
    }
}
