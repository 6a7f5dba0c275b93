package org.linli.wishes.writing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Moderation;
import org.linli.moderation.Submission;
import org.linli.moderation.Verdict;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.wishes.WishThanked;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.timeline.WishStepKind;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.linli.wishes.wish.Wishes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Cards that say thank you for a wish that was fulfilled; checked before anyone else reads them. */
@Service
class Thanks {

    private static final int LONGEST = 300;

    private final Wishes wishes;
    private final WritingMapper mapper;
    private final Moderation moderation;
    private final Shelves shelves;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Thanks(
            Wishes wishes,
            WritingMapper mapper,
            Moderation moderation,
            Shelves shelves,
            Timeline timeline,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.wishes = wishes;
        this.mapper = mapper;
        this.moderation = moderation;
        this.shelves = shelves;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Thanks once; anew only when the card was refused. */
    long thank(Viewer viewer, long wishId, String text, boolean shown) {
        var wish = wishes.find(wishId)
                .filter(found -> found.authorId() == viewer.personId())
                .orElseThrow(() -> WishRejected.notFound("wishId"));
        if (!Text.isProse(text, 1, LONGEST)) {
            throw WishRejected.invalid("input", "text");
        }
        if (!canBeThanked(wish)) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        var verdict = moderation.check(new Submission(ContentKind.WISH_THANKS, viewer.personId(), text, List.of()));
        if (verdict.refused()) {
            throw new WishRejected(WishErrorCode.TEXT_REFUSED, "input", "text");
        }
        transaction.executeWithoutResult(status -> store(viewer, wishId, verdict, shown));
        return wishId;
    }

    private static boolean canBeThanked(Wish wish) {
        return wish.status().isFulfilled() && (wish.thanksState() == null || isRefused(wish.thanksState()));
    }

    private static boolean isRefused(ContentState state) {
        return state == ContentState.REFUSED || state == ContentState.HIDDEN;
    }

    private void store(Viewer viewer, long wishId, Verdict verdict, boolean shown) {
        wishes.lock(wishId);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var state = moderation.keep(verdict, wishId);
        var card = new WritingMapper.Card(verdict.submission().text(), shown, state, verdict.hash());
        if (mapper.thank(wishId, card, now) == 0) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        timeline.note(wishId, WishStepKind.THANKED, viewer.actorId(), null, now);
        shelves.settle(wishId);
        if (state == ContentState.PASSED) {
            events.publishEvent(new WishThanked(wishId));
        }
    }
}
