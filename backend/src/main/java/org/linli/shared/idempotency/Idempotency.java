package org.linli.shared.idempotency;

import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.linli.shared.errors.Fault;
import org.linli.shared.secrets.Secrets;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a mutation so that a repeat of the same request gets the first outcome again, also after a crash.
 *
 * <p>The request's key, the change and its outcome are one transaction, and the key comes first: a copy that arrives
 * meanwhile waits at the unique key until the first one has committed or vanished. A refusal undoes the change but keeps
 * its outcome. Deadlocks and lock time-outs begin the whole transaction anew, at most {@value #ATTEMPTS} times.
 */
@Component
public class Idempotency {

    private static final int ATTEMPTS = 5;
    private static final int LONGEST_PAUSE_MILLIS = 40;
    private static final String FIELD = "outcome";

    private final OutcomeMapper outcomes;
    private final OutcomeFormat format;
    private final Secrets secrets;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;

    Idempotency(
            OutcomeMapper outcomes,
            OutcomeFormat format,
            Secrets secrets,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.outcomes = outcomes;
        this.format = format;
        this.secrets = secrets;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
        this.savepoint = new TransactionTemplate(transactionManager);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Carries out {@code work} in a transaction, at most once for the request.
     *
     * @param type the class of the outcome's value, a record that JSON can carry
     * @throws Fault when the same id came with another input before
     */
    public <T> Outcome<T> once(Request request, Class<T> type, Supplier<T> work) {
        return repeat(request, type, work, false);
    }

    /**
     * Like {@link #once}, for an outcome that holds a secret which only the caller may see: it is stored sealed with her
     * own key.
     */
    public <T> Outcome<T> onceSecret(Request request, Class<T> type, Supplier<T> work) {
        return repeat(request, type, work, true);
    }

    private <T> Outcome<T> repeat(Request request, Class<T> type, Supplier<T> work, boolean secret) {
        for (var attempt = 1; ; attempt++) {
            try {
                var outcome = transaction.execute(status -> attempt(request, type, work, secret));
                return Objects.requireNonNull(outcome);
            } catch (PessimisticLockingFailureException conflict) {
                if (attempt == ATTEMPTS) {
                    throw conflict;
                }
                pause(attempt);
            }
        }
    }

    private <T> Outcome<T> attempt(Request request, Class<T> type, Supplier<T> work, boolean secret) {
        if (request.id() == null) {
            return run(work);
        }
        try {
            outcomes.claim(request, format.inputHash(request), clock.instant());
        } catch (DuplicateKeyException repeated) {
            return firstOutcome(request, type, secret);
        }
        var outcome = run(work);
        var text = format.write(outcome);
        outcomes.complete(request, secret ? secrets.seal(request.personId(), FIELD, text) : text);
        return outcome;
    }

    private <T> Outcome<T> run(Supplier<T> work) {
        return Outcome.of(() -> Objects.requireNonNull(savepoint.execute(status -> work.get())));
    }

    private <T> Outcome<T> firstOutcome(Request request, Class<T> type, boolean secret) {
        var stored = outcomes.find(request).orElseThrow(Fault::unavailable);
        format.requireSameInput(stored, request);
        if (stored.outcome() == null) {
            throw Fault.unavailable();
        }
        return format.read(secret ? opened(request, stored.outcome()) : stored.outcome(), type);
    }

    private String opened(Request request, String sealed) {
        return secrets.open(request.personId(), FIELD, sealed).orElseThrow(Fault::unavailable);
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(attempt * LONGEST_PAUSE_MILLIS) + 1L);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw Fault.unavailable();
        }
    }
}
