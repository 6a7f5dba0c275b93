package org.linli.identity;

import org.jspecify.annotations.Nullable;

/** Where a person belongs. */
record Place(long id, @Nullable Long communityId, @Nullable Long householdId) {

    /** The node that decides who is responsible: the household, or the community while there is none. */
    @Nullable
    Long nodeId() {
        return householdId == null ? communityId : householdId;
    }
}
