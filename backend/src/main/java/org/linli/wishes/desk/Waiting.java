package org.linli.wishes.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for staff.
 *
 * @param claimId the claim that it is about; null when it is about the wish
 * @param position its place in the list among those that wait since the same time
 */
record Waiting(long wishId, @Nullable Long claimId, Instant since, long position) {}
