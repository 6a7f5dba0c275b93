package org.linli.consents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person said to one item, last.
 *
 * @param granted null when she was never asked
 * @param policyVersion the version that she saw; null when she was never asked
 * @param at null when she was never asked
 */
public record Consent(
        ConsentItem item, @Nullable Boolean granted, @Nullable String policyVersion, @Nullable Instant at) {

    static Consent neverAsked(ConsentItem item) {
        return new Consent(item, null, null, null);
    }
}
