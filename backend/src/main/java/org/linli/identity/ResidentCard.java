package org.linli.identity;

import org.jspecify.annotations.Nullable;
import org.linli.shared.VerificationLevel;

/** A resident as those see her who tell residents of the node: masked. */
public record ResidentCard(
        long id,
        @Nullable String nickname,
        @Nullable String name,
        @Nullable String phone,
        VerificationLevel level,
        boolean kept) {}
