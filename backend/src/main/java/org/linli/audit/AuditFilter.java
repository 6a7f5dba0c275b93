package org.linli.audit;

import org.jspecify.annotations.Nullable;

/** Which deeds to list; all where nothing is said. */
record AuditFilter(@Nullable Long subjectId, @Nullable Long actorId, @Nullable String action) {

    static final AuditFilter ALL = new AuditFilter(null, null, null);
}
