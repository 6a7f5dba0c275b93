package org.linli.households;

import org.jspecify.annotations.Nullable;

/**
 * Whether a person belongs to a household was decided by staff.
 *
 * @param belongs whether she does from now on
 * @param reason what she is told when not; null otherwise
 */
public record ResidencyDecided(long personId, boolean belongs, @Nullable String reason) {}
