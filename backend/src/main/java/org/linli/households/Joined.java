package org.linli.households;

/** That a person belongs to a household now. */
record Joined(long householdId) {}
