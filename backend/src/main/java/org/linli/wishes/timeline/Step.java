package org.linli.wishes.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened to a wish.
 *
 * @param claimId the claim that it was about; null when it was about the wish
 * @param actorId who did it; 0 for the server by itself
 * @param byStaff whether she did it as staff
 * @param parts how many parts it was about; 0 when it was about the wish
 * @param reason what was said about it
 */
public record Step(
        long id,
        long wishId,
        @Nullable Long claimId,
        WishStepKind kind,
        long actorId,
        boolean byStaff,
        int parts,
        @Nullable String reason,
        Instant at) {

    /** What somebody may read of it who is not staff: what she said herself, and what staff said. */
    public @Nullable String reasonFor(long personId) {
        return byStaff || actorId == personId ? reason : null;
    }
}
