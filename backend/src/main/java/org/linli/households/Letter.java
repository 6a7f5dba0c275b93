package org.linli.households;

import java.time.Instant;

/** A letter with a code, as it is told once. */
record Letter(long householdId, String code, Instant expiresAt) {}
