package org.linli.shared.idempotency;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Rejected;
import org.linli.shared.errors.Rejection;

/**
 * How a mutation ended: with a value, or with the rule that it broke.
 *
 * @param value what the use case returned; null when it was refused
 * @param rejection the broken rule; null when it was not refused
 */
public record Outcome<T>(@Nullable T value, @Nullable Rejection rejection) {

    /** What came of the work; a refusal is an outcome, any other exception is none. */
    static <T> Outcome<T> of(Supplier<T> work) {
        try {
            return new Outcome<>(work.get(), null);
        } catch (Rejected rejected) {
            return new Outcome<>(null, rejected.rejection());
        }
    }
}
