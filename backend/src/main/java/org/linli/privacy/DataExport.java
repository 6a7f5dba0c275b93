package org.linli.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of all data about a person.
 *
 * @param progress how far it is, in percent
 * @param expiresAt when it is deleted; null as long as it is not ready
 */
record DataExport(long id, DataExportState state, int progress, Instant createdAt, @Nullable Instant expiresAt) {}
