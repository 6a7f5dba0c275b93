package org.linli.households;

import org.jspecify.annotations.Nullable;

/**
 * A family member without a phone.
 *
 * @param nameSealed with the key of the household; null when she was taken out
 * @param birthYear null when it was not told
 * @param child whether a guardian has had to agree
 */
record Dependant(
        long id,
        @Nullable Long communityId,
        long householdId,
        @Nullable String nameSealed,
        @Nullable String nameMasked,
        @Nullable Integer birthYear,
        boolean child,
        long addedBy) {}
