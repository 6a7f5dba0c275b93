package org.linli.moderation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A content as moderation knows it. Its id stands for one text: what is written over it gets another one. */
record Content(
        long id,
        ContentKind kind,
        long contentId,
        long authorId,
        @Nullable Long communityId,
        String hash,
        String text,
        String pictureIds,
        ContentState state,
        ModerationOrigin origin,
        boolean shown,
        boolean byStaff,
        int reports,
        @Nullable String reason,
        @Nullable String appeal,
        Instant submittedAt) {

    static String pictureIdsOf(Submission submission) {
        return submission.pictures().stream()
                .map(picture -> Long.toString(picture.id()))
                .collect(Collectors.joining(","));
    }

    boolean isHeld() {
        return state == ContentState.REFUSED || state == ContentState.HIDDEN;
    }

    /** Whether somebody has spoken up about it, so that only staff can decide. */
    boolean isDisputed() {
        return origin == ModerationOrigin.REPORT || origin == ModerationOrigin.APPEAL;
    }

    boolean isAppealable() {
        return isHeld() && appeal == null;
    }

    /** What others have seen is hidden, what they have not is refused. */
    ContentState stateAfter(ModerationDecision decision) {
        if (decision == ModerationDecision.PASS) {
            return ContentState.PASSED;
        }
        return shown ? ContentState.HIDDEN : ContentState.REFUSED;
    }

    ModerationItem item() {
        var pictures = Arrays.stream(pictureIds.split(","))
                .filter(id -> !id.isEmpty())
                .map(Long::valueOf)
                .toList();
        return new ModerationItem(
                id,
                kind,
                text,
                List.copyOf(pictures),
                authorId,
                communityId,
                state,
                origin,
                reports,
                appeal,
                reason,
                submittedAt);
    }

    /** As those hear of it who keep it. */
    ContentDecided decided(ContentState after, @Nullable String why, boolean staff) {
        return new ContentDecided(id, kind, contentId, authorId, hash, after, why, staff);
    }
}
