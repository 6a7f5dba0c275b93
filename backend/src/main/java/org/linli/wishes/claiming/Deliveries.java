package org.linli.wishes.claiming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.moderation.ContentKind;
import org.linli.moderation.Moderation;
import org.linli.moderation.Submission;
import org.linli.moderation.SubmittedPicture;
import org.linli.moderation.Verdict;
import org.linli.pictures.Pictures;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.wishes.WishConfirmed;
import org.linli.wishes.WishDelivered;
import org.linli.wishes.WishDisputed;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.claims.WishClaimState;
import org.linli.wishes.desk.Desk;
import org.linli.wishes.desk.WishTaskKind;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.timeline.WishStepKind;
import org.linli.wishes.wish.PartsMove;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.linli.wishes.wish.WishSettings;
import org.linli.wishes.wish.WishStatus;
import org.linli.wishes.wish.Wishes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of claims that are delivered: confirmed by the wisher, or disputed. */
@Service
class Deliveries {

    private static final int LONGEST_NOTE = 500;
    private static final int MOST_PICTURES = 9;

    private final Wishes wishes;
    private final KnownClaims known;
    private final ClaimMapper mapper;
    private final OpenClaims open;
    private final Desk desk;
    private final Shelves shelves;
    private final Timeline timeline;
    private final Moderation moderation;
    private final Pictures pictures;
    private final WishSettings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Deliveries(
            Wishes wishes,
            KnownClaims known,
            ClaimMapper mapper,
            OpenClaims open,
            Desk desk,
            Shelves shelves,
            Timeline timeline,
            Moderation moderation,
            Pictures pictures,
            WishSettings settings,
            Clock clock,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.wishes = wishes;
        this.known = known;
        this.mapper = mapper;
        this.open = open;
        this.desk = desk;
        this.shelves = shelves;
        this.timeline = timeline;
        this.moderation = moderation;
        this.pictures = pictures;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Checks what is told of the delivery, which may ask WeChat, and then notes that it is done. */
    Claim deliver(Viewer viewer, long claimId, String note, List<Long> pictureIds) {
        var claim = known.find(claimId)
                .filter(found -> found.personId() == viewer.personId())
                .orElseThrow(() -> WishRejected.notFound("claimId"));
        if (claim.state() != WishClaimState.CLAIMED) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        var verdict = check(viewer.personId(), note, pictureIds);
        transaction.executeWithoutResult(status -> store(viewer, claim, verdict));
        return known.find(claimId).orElseThrow();
    }

    private Verdict check(long personId, String note, List<Long> pictureIds) {
        if (!note.isEmpty() && !Text.isProse(note, 1, LONGEST_NOTE)) {
            throw WishRejected.invalid("input", "note");
        }
        if (pictureIds.size() > MOST_PICTURES) {
            throw WishRejected.invalid("input", "pictureIds");
        }
        var submitted = pictureIds.stream()
                .distinct()
                .map(id -> pictures.submitted(id, personId).orElseThrow(Deliveries::pictureNotFound))
                .toList();
        var verdict = moderation.check(new Submission(ContentKind.WISH_PROOF, personId, note, submitted));
        if (verdict.refused()) {
            throw new WishRejected(WishErrorCode.TEXT_REFUSED, "input", "note");
        }
        return verdict;
    }

    private void store(Viewer viewer, Claim claim, Verdict verdict) {
        wishes.lock(claim.wishId());
        var now = now();
        var state = moderation.keep(verdict, claim.id());
        var ids = verdict.submission().pictures().stream()
                .map(SubmittedPicture::id)
                .toList();
        if (!pictures.claim(ids, viewer.personId(), ContentKind.WISH_PROOF, claim.id(), verdict.hash(), state)) {
            throw pictureNotFound();
        }
        var proof = new Proof(verdict.submission().text(), Wish.textOf(ids), state, verdict.hash());
        if (mapper.deliver(claim.id(), proof, now.plus(settings.silence()), now) == 0) {
            throw new WishRejected(WishErrorCode.TOO_LATE);
        }
        wishes.move(claim.wishId(), PartsMove.delivered(claim.parts()), now);
        open.giveBack(claim);
        timeline.note(claim, WishStepKind.DELIVERED, viewer.actorId(), null, now);
        shelves.settle(claim.wishId());
        events.publishEvent(new WishDelivered(claim.id(), claim.wishId()));
    }

    /** Notes that the viewer has received what was promised. */
    @Transactional
    Claim confirm(Viewer viewer, long claimId) {
        var claim = received(viewer, claimId);
        var now = now();
        if (mapper.confirm(claimId, WishClaimState.DELIVERED, now) == 0) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        wishes.move(claim.wishId(), PartsMove.confirmed(claim.parts()), now);
        desk.take(claimId);
        timeline.note(claim, WishStepKind.CONFIRMED, viewer.actorId(), null, now);
        var wish = shelves.settle(claim.wishId());
        events.publishEvent(new WishConfirmed(claimId, wish.id(), wish.status() == WishStatus.CONFIRMED));
        return known.find(claimId).orElseThrow();
    }

    /** Notes that the viewer has not received what was promised. */
    @Transactional
    Claim dispute(Viewer viewer, long claimId, String reason) {
        var claim = received(viewer, claimId);
        Claims.requireReason(reason);
        var now = now();
        if (mapper.end(claimId, WishClaimState.DELIVERED, WishClaimState.DISPUTED) == 0) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        wishes.move(claim.wishId(), PartsMove.disputed(claim.parts()), now);
        timeline.note(claim, WishStepKind.DISPUTED, viewer.actorId(), reason, now);
        desk.put(shelves.settle(claim.wishId()), claimId, WishTaskKind.DISPUTED, now);
        events.publishEvent(new WishDisputed(claimId, claim.wishId()));
        return known.find(claimId).orElseThrow();
    }

    /** A claim of a wish of the viewer's, with the wish locked. */
    private Claim received(Viewer viewer, long claimId) {
        var claim = known.find(claimId).orElseThrow(() -> WishRejected.notFound("claimId"));
        wishes.lock(claim.wishId())
                .filter(wish -> wish.authorId() == viewer.personId())
                .orElseThrow(() -> WishRejected.notFound("claimId"));
        return claim;
    }

    private static WishRejected pictureNotFound() {
        return new WishRejected(WishErrorCode.PICTURE_NOT_FOUND, "input", "pictureIds");
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
