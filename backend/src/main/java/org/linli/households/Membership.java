package org.linli.households;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody belongs to a household.
 *
 * @param personId null for a family member without a phone
 * @param dependantId null for a person
 * @param until when it runs out; null for a family member without a phone
 */
record Membership(
        long id,
        @Nullable Long communityId,
        long householdId,
        @Nullable Long personId,
        @Nullable Long dependantId,
        Relation relation,
        boolean head,
        @Nullable Instant until,
        Instant createdAt) {}
