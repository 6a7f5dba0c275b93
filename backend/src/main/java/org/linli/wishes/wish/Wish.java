package org.linli.wishes.wish;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;

/**
 * A wish as it stands in the database.
 *
 * @param organisationId the grid that the wisher lives in, or her community
 * @param path of that node
 * @param value of one part in yuan
 * @param partsTaken parts with a live claim, never more than are asked for
 * @param partsOffered those of them that somebody was asked to take and has not answered
 * @param partsDelivered those of them that wait for the wisher
 * @param pictureIds with commas between them
 * @param contentState whether others may read it; null while it is a draft
 * @param reason why it was refused or ended
 * @param shelfPosition its place in lists; null where it is in none
 */
public record Wish(
        long id,
        long communityId,
        long organisationId,
        String path,
        long authorId,
        String title,
        String why,
        WishCategory category,
        WishKind kind,
        @Nullable Integer value,
        WishStatus status,
        int partsAsked,
        int partsTaken,
        int partsOffered,
        int partsDelivered,
        int partsConfirmed,
        int partsDisputed,
        @Nullable LocalDate wantedBy,
        WishDelivery delivery,
        @Nullable Long stationId,
        WishBeneficiary beneficiary,
        @Nullable String pseudonym,
        String pictureIds,
        @Nullable ContentState contentState,
        @Nullable String contentHash,
        @Nullable String reason,
        @Nullable String thanks,
        boolean thanksShown,
        @Nullable ContentState thanksState,
        @Nullable String thanksHash,
        @Nullable Instant thankedAt,
        @Nullable Instant openedAt,
        @Nullable Instant fulfilledAt,
        @Nullable Instant expiresAt,
        @Nullable String shelf,
        @Nullable Long shelfPosition,
        int revision) {

    /** Whether everyone may see it. */
    public boolean isShown() {
        return contentState == ContentState.PASSED && status.isPublic();
    }

    /** Whether it can be claimed then, by whoever may. */
    public boolean isOpenAt(Instant now) {
        return isShown() && status == WishStatus.OPEN && expiresAt != null && now.isBefore(expiresAt);
    }

    /** Parts that nobody has claimed, and nobody was asked to take. */
    public int partsLeft() {
        return partsAsked - partsTaken;
    }

    /** Ids of its pictures. */
    public List<Long> pictures() {
        return idsIn(pictureIds);
    }

    /** The ids in a text with commas between them. */
    public static List<Long> idsIn(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",")).map(Long::valueOf).toList();
    }

    /** Ids as a text with commas between them. */
    public static String textOf(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
