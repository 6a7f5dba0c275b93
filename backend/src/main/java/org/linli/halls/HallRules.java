package org.linli.halls;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of the rules of a hall.
 *
 * @param version from 1, for each kind by itself
 * @param fingerprint SHA-256 of the text
 * @param inForceFrom the first day, once adopted
 * @param ballotId null until the ballot on it is open
 */
record HallRules(
        long id,
        long hallId,
        HallRulesKind kind,
        int version,
        String text,
        String fingerprint,
        HallRulesStatus status,
        LocalDate inForceFrom,
        @Nullable Long ballotId,
        Instant proposedAt,
        @Nullable Instant adoptedAt) {}
