package org.linli.bookings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to book.
 *
 * @param endsAt null for a slot, which ends by itself
 * @param organisationId for which organisation; null when for herself
 * @param weeks in how many weeks in a row
 * @param skipConflicts whether to book what is possible of several weeks
 * @param careFor who is looked after; null when nobody is
 */
record Order(
        @Nullable Long roomId,
        @Nullable Long serviceId,
        Instant startsAt,
        @Nullable Instant endsAt,
        int people,
        String purpose,
        @Nullable Long organisationId,
        int weeks,
        boolean skipConflicts,
        @Nullable String careFor) {}
