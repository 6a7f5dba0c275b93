package org.linli.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Role;

/**
 * Somebody who is invited to a meeting.
 *
 * @param role as what; null for somebody whom the convener has named
 * @param attendedAt when she came; null until then
 */
record Invitation(
        long id,
        long meetingId,
        long personId,
        @Nullable Role role,
        @Nullable MeetingReply reply,
        @Nullable Instant attendedAt) {}
