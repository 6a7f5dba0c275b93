package org.linli.wishes.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Moderation;
import org.linli.moderation.Submission;
import org.linli.moderation.Verdict;
import org.linli.pictures.Pictures;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.linli.wishes.wish.WishSettings;
import org.linli.wishes.wish.WishStatus;
import org.springframework.stereotype.Component;

/** Has wishes checked before others can read them. */
@Component
class Checks {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Moderation moderation;
    private final Pictures pictures;
    private final WishSettings settings;
    private final Clock clock;

    Checks(Moderation moderation, Pictures pictures, WishSettings settings, Clock clock) {
        this.moderation = moderation;
        this.pictures = pictures;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is submitted; refused when one of the pictures is not the author's. */
    Submission submission(long authorId, WishContent content) {
        var submitted = content.pictureIds().stream()
                .map(id -> pictures.submitted(id, authorId).orElseThrow(Checks::pictureNotFound))
                .toList();
        return new Submission(ContentKind.WISH, authorId, content.text(), submitted);
    }

    /** Asks for a verdict, outside of any transaction. */
    Verdict check(Submission submission) {
        var verdict = moderation.check(submission);
        if (verdict.refused()) {
            throw new WishRejected(WishErrorCode.TEXT_REFUSED, "input", "content", "why");
        }
        return verdict;
    }

    /** Keeps the verdict and gives the wish its pictures, in the running transaction. */
    WritingMapper.Checked keep(Verdict verdict, long wishId, WishContent content) {
        var state = moderation.keep(verdict, wishId);
        claim(verdict.submission(), wishId, content.pictureIds(), state);
        return new WritingMapper.Checked(statusOf(state), state, verdict.hash(), expiryOf(content.wantedBy()));
    }

    /** Gives a draft its pictures, in the running transaction: nobody else sees them. */
    void keepDraft(Submission submission, long wishId, WishContent content) {
        moderation.forget(ContentKind.WISH, wishId);
        claim(submission, wishId, content.pictureIds(), ContentState.IN_REVIEW);
    }

    /** Forgets what was checked, in the running transaction. */
    void forget(long wishId) {
        moderation.forget(ContentKind.WISH, wishId);
        pictures.release(ContentKind.WISH, wishId);
    }

    private void claim(Submission submission, long wishId, List<Long> ids, ContentState state) {
        var author = submission.authorId();
        if (!pictures.claim(ids, author, ContentKind.WISH, wishId, submission.hash(), state)) {
            throw pictureNotFound();
        }
    }

    private static WishStatus statusOf(ContentState state) {
        return switch (state) {
            case PASSED -> WishStatus.OPEN;
            case IN_REVIEW -> WishStatus.IN_REVIEW;
            case REFUSED, HIDDEN -> WishStatus.REJECTED;
        };
    }

    /** Until when a wish can be claimed: to the end of the day by which it is wanted, or for a while. */
    Instant expiryOf(@Nullable LocalDate wantedBy) {
        return wantedBy == null
                ? clock.instant().plus(settings.openFor()).truncatedTo(ChronoUnit.MILLIS)
                : wantedBy.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** Today where the wishers live. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    private static WishRejected pictureNotFound() {
        return new WishRejected(WishErrorCode.PICTURE_NOT_FOUND, "input", "content", "pictureIds");
    }
}
