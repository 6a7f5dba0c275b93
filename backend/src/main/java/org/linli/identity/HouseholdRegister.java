package org.linli.identity;

import org.linli.organisation.Organisation;

/** Where it is kept who belongs to which household; households implement it. */
public interface HouseholdRegister {

    /**
     * Enters a person into a household, in the transaction of the caller.
     *
     * @return false when the household is full; nothing has changed then
     */
    boolean enter(long personId, Organisation household);
}
