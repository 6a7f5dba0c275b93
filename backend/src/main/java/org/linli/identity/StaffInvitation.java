package org.linli.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Role;

/** An invitation to a role of staff, as those see it who invite. */
record StaffInvitation(long id, long organisationId, Role role, @Nullable String note, Instant expiresAt) {}
