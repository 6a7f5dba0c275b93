package org.linli.wishes.writing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.Submission;
import org.linli.moderation.Verdict;
import org.linli.organisation.Organisation;
import org.linli.shared.Text;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.stations.Stations;
import org.linli.wishes.WishOpened;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.timeline.WishStepKind;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.linli.wishes.wish.WishSettings;
import org.linli.wishes.wish.WishStatus;
import org.linli.wishes.wish.Wishes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How wishes come to be, change, and are taken back. What is to be shown is checked first, outside of the transaction. */
@Service
class Writing {

    private static final int LONGEST_REASON = 200;

    private final Wishes wishes;
    private final WritingMapper mapper;
    private final Checks checks;
    private final WisherHomes homes;
    private final Stations stations;
    private final Shelves shelves;
    private final Timeline timeline;
    private final WishSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Writing(
            Wishes wishes,
            WritingMapper mapper,
            Checks checks,
            WisherHomes homes,
            Stations stations,
            Shelves shelves,
            Timeline timeline,
            WishSettings settings,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.wishes = wishes;
        this.mapper = mapper;
        this.checks = checks;
        this.homes = homes;
        this.stations = stations;
        this.shelves = shelves;
        this.timeline = timeline;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes a wish, and submits it unless it is a draft. The same request makes one wish, also after a crash. */
    long create(Viewer viewer, WishContent content, boolean submit, @Nullable String requestId) {
        var known = requestId == null ? Optional.<Long>empty() : mapper.findByRequest(viewer.personId(), requestId);
        if (known.isPresent()) {
            return known.get();
        }
        var home = home(viewer);
        check(content, home);
        var submission = checks.submission(viewer.personId(), content);
        var verdict = submit ? checks.check(submission) : null;
        var wish = new WritingMapper.NewWish(
                ids.next(), community(home), home.id(), home.path(), viewer.personId(), viewer.actorId(), requestId);
        try {
            transaction.executeWithoutResult(status -> insert(viewer, wish, content, submission, verdict));
            return wish.id();
        } catch (DuplicateKeyException repeated) {
            return mapper.findByRequest(viewer.personId(), String.valueOf(requestId))
                    .orElseThrow();
        }
    }

    private void insert(
            Viewer viewer,
            WritingMapper.NewWish wish,
            WishContent content,
            Submission submission,
            @Nullable Verdict verdict) {
        var now = now();
        mapper.insert(wish, content, Wish.textOf(content.pictureIds()), now);
        timeline.note(wish.id(), WishStepKind.WRITTEN, viewer.actorId(), null, now);
        submit(viewer, wish.id(), content, submission, verdict);
    }

    /** Writes an own wish anew that nobody has claimed. */
    long edit(Viewer viewer, long wishId, @Nullable Integer revision, WishContent content, boolean submit) {
        var wish = own(wishes.find(wishId), viewer);
        var home = home(viewer);
        check(content, home);
        requireChangeable(wish, revision);
        var submission = checks.submission(viewer.personId(), content);
        var verdict = submit ? checks.check(submission) : null;
        transaction.executeWithoutResult(status -> {
            var locked = own(wishes.lock(wishId), viewer);
            requireChangeable(locked, revision == null ? null : Integer.valueOf(wish.revision()));
            shelves.unlist(locked);
            if (mapper.edit(wishId, locked.revision(), content, Wish.textOf(content.pictureIds())) == 0) {
                throw new WishRejected(WishErrorCode.WRONG_STATUS);
            }
            timeline.note(wishId, WishStepKind.EDITED, viewer.actorId(), null, now());
            submit(viewer, wishId, content, submission, verdict);
        });
        return wishId;
    }

    private static void requireChangeable(Wish wish, @Nullable Integer revision) {
        if (revision != null && revision != wish.revision()) {
            throw new WishRejected(WishErrorCode.STALE);
        }
        if (wish.partsTaken() > 0) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
    }

    private void submit(
            Viewer viewer, long wishId, WishContent content, Submission submission, @Nullable Verdict verdict) {
        if (verdict == null) {
            checks.keepDraft(submission, wishId, content);
            shelves.settle(wishId);
            return;
        }
        var now = now();
        var checked = checks.keep(verdict, wishId, content);
        if (mapper.submit(wishId, checked, now) != 1) {
            throw new IllegalStateException("The wish was not locked");
        }
        timeline.note(wishId, WishStepKind.SUBMITTED, viewer.actorId(), null, now);
        if (checked.status() == WishStatus.OPEN) {
            timeline.note(wishId, WishStepKind.OPENED, 0, null, now);
            events.publishEvent(new WishOpened(wishId));
        }
        shelves.settle(wishId);
    }

    /** Takes back an own wish that nobody has claimed. */
    long withdraw(Viewer viewer, long wishId, @Nullable String reason) {
        if (reason != null && !Text.isLine(reason, 0, LONGEST_REASON)) {
            throw WishRejected.invalid("input", "reason");
        }
        own(wishes.lock(wishId), viewer);
        if (mapper.withdraw(wishId) == 0) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        checks.forget(wishId);
        timeline.note(wishId, WishStepKind.WITHDRAWN, viewer.actorId(), reason, now());
        shelves.settle(wishId);
        return wishId;
    }

    private void check(WishContent content, Organisation home) {
        content.check(settings.of(community(home)), checks.today());
        if (content.stationId() != null && stations.find(content.stationId()).isEmpty()) {
            throw new WishRejected(WishErrorCode.NOT_FOUND, "input", "content", "stationId");
        }
    }

    private Organisation home(Viewer viewer) {
        if (!viewer.standing().level().satisfies(VerificationLevel.RESIDENT)) {
            throw new WishRejected(WishErrorCode.LEVEL_TOO_LOW);
        }
        return homes.of(viewer.personId()).orElseThrow(() -> new WishRejected(WishErrorCode.LEVEL_TOO_LOW));
    }

    private static long community(Organisation home) {
        return home.communityId() == null ? home.id() : home.communityId();
    }

    private static Wish own(Optional<Wish> wish, Viewer viewer) {
        return wish.filter(found -> found.authorId() == viewer.personId())
                .orElseThrow(() -> WishRejected.notFound("wishId"));
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
