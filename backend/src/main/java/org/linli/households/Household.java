package org.linli.households;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A household as a member sees it. */
record Household(long id, @Nullable Long communityId, String address, Instant belongsUntil) {}
