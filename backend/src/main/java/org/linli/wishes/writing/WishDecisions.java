package org.linli.wishes.writing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.linli.moderation.ContentDecided;
import org.linli.moderation.ContentKind;
import org.linli.moderation.ContentState;
import org.linli.moderation.Moderation;
import org.linli.wishes.WishOpened;
import org.linli.wishes.WishThanked;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.timeline.WishStepKind;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.Wishes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Follows what is decided about the words of wishes and of cards. */
@Component
class WishDecisions {

    private final Wishes wishes;
    private final WritingMapper mapper;
    private final Checks checks;
    private final Moderation moderation;
    private final Shelves shelves;
    private final Timeline timeline;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    WishDecisions(
            Wishes wishes,
            WritingMapper mapper,
            Checks checks,
            Moderation moderation,
            Shelves shelves,
            Timeline timeline,
            Clock clock,
            ApplicationEventPublisher events) {
        this.wishes = wishes;
        this.mapper = mapper;
        this.checks = checks;
        this.moderation = moderation;
        this.shelves = shelves;
        this.timeline = timeline;
        this.clock = clock;
        this.events = events;
    }

    /** Asks what it is now, with the wish locked: events may come in any order. */
    @ApplicationModuleListener
    void on(ContentDecided decided) {
        if (decided.kind() != ContentKind.WISH && decided.kind() != ContentKind.WISH_THANKS) {
            return;
        }
        wishes.lock(decided.contentId()).ifPresent(wish -> moderation
                .state(decided.kind(), wish.id(), decided.hash())
                .ifPresent(state -> follow(wish, decided, state)));
    }

    private void follow(Wish wish, ContentDecided decided, ContentState state) {
        if (decided.kind() == ContentKind.WISH_THANKS) {
            followThanks(wish, decided.hash(), state);
        } else if (mapper.follow(wish.id(), decided.hash(), state) == 1) {
            if (state == ContentState.PASSED) {
                open(wish);
            } else if (state != ContentState.IN_REVIEW) {
                reject(wish, decided);
            }
        }
        shelves.settle(wish.id());
    }

    private void followThanks(Wish wish, String hash, ContentState state) {
        var passes = state == ContentState.PASSED && wish.thanksState() != ContentState.PASSED;
        if (mapper.followThanks(wish.id(), hash, state) == 1 && passes) {
            events.publishEvent(new WishThanked(wish.id()));
        }
    }

    private void open(Wish wish) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (mapper.open(wish.id(), checks.expiryOf(wish.wantedBy()), now) == 1) {
            timeline.note(wish.id(), WishStepKind.OPENED, 0, null, now);
            events.publishEvent(new WishOpened(wish.id()));
        }
    }

    private void reject(Wish wish, ContentDecided decided) {
        if (mapper.reject(wish.id(), decided.reason()) == 1) {
            timeline.note(
                    wish.id(), WishStepKind.REJECTED, 0, null, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
    }
}
