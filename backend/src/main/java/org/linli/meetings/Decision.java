package org.linli.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a meeting has decided by show of hands.
 *
 * @param passed whether more than half of those present were for it
 * @param present how many were present then
 */
record Decision(
        long id,
        long meetingId,
        @Nullable Long agendaItemId,
        String text,
        boolean passed,
        int handsFor,
        int handsAgainst,
        int abstained,
        int present,
        Instant decidedAt) {}
