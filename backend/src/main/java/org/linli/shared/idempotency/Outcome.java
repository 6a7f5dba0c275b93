package org.linli.shared.idempotency;

import org.jspecify.annotations.Nullable;
import org.linli.shared.errors.Rejection;

/**
 * How a mutation ended: with a value, or with the rule that it broke.
 *
 * @param value what the use case returned; null when it was refused
 * @param rejection the broken rule; null when it was not refused
 */
public record Outcome<T>(@Nullable T value, @Nullable Rejection rejection) {

    static <T> Outcome<T> done(T value) {
        return new Outcome<>(value, null);
    }

    static <T> Outcome<T> refused(Rejection rejection) {
        return new Outcome<>(null, rejection);
    }
}
