package org.linli.households;

import org.jspecify.annotations.Nullable;

/** A member of a household as the others see her. */
record HouseholdMember(
        long id,
        String name,
        Relation relation,
        boolean dependant,
        boolean head,
        boolean self,
        @Nullable Integer birthYear) {}
