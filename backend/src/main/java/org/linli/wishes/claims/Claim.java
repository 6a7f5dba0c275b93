package org.linli.wishes.claims;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.wish.Wish;

/**
 * A promise to fulfil a wish, or parts of it, as it stands in the database.
 *
 * @param personId who has claimed, for herself or for an organisation; 0 while an organisation has not named anybody
 * @param claimerId the organisation, or the person
 * @param dueAt by when it has to be answered or delivered
 * @param pictureIds with commas between them
 * @param proofState whether the wisher may see what was told of the delivery; null before
 * @param silentAt from when on staff asks the wisher; null before it is delivered
 */
public record Claim(
        long id,
        long communityId,
        long wishId,
        long personId,
        @Nullable Long organisationId,
        long claimerId,
        int parts,
        WishClaimState state,
        Instant dueAt,
        WishExtension extension,
        @Nullable String note,
        String pictureIds,
        @Nullable ContentState proofState,
        @Nullable String proofHash,
        Instant claimedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant silentAt,
        @Nullable Instant confirmedAt)
        implements Timeline.Part {

    /** A claim that begins, by an organisation unless that is null. */
    public static Claim begun(
            long id,
            Wish wish,
            long personId,
            @Nullable Long organisationId,
            int parts,
            WishClaimState state,
            Instant now,
            Instant dueAt) {
        return new Claim(
                id,
                wish.communityId(),
                wish.id(),
                personId,
                organisationId,
                organisationId == null ? personId : organisationId,
                parts,
                state,
                dueAt,
                WishExtension.NONE,
                null,
                "",
                null,
                null,
                now,
                null,
                null,
                null);
    }

    @Override
    public long claimId() {
        return id;
    }

    /** Whether whoever has claimed may know then how to reach the wisher: until the deadline, or until it is confirmed. */
    public boolean opensContactAt(Instant now) {
        return switch (state) {
            case CLAIMED -> now.isBefore(dueAt);
            case DELIVERED -> silentAt != null && now.isBefore(silentAt);
            case OFFERED, CONFIRMED, DISPUTED, GIVEN_UP, LATE, ANNULLED, DECLINED -> false;
        };
    }

    /** Ids of the pictures that show what was done. */
    public List<Long> pictures() {
        return Wish.idsIn(pictureIds);
    }
}
