package org.linli.wishes.claiming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.wishes.ReleaseCause;
import org.linli.wishes.WishConfirmed;
import org.linli.wishes.WishReleased;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.claims.WishClaimState;
import org.linli.wishes.desk.Desk;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.timeline.WishStepKind;
import org.linli.wishes.wish.PartsMove;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.linli.wishes.wish.WishStatus;
import org.linli.wishes.wish.Wishes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff decides about claims of wishes at its node and under it; never about a wish or a claim of its own. */
@Service
class StaffDecisions {

    private final Wishes wishes;
    private final KnownClaims known;
    private final ClaimMapper mapper;
    private final Desk desk;
    private final Shelves shelves;
    private final Timeline timeline;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    StaffDecisions(
            Wishes wishes,
            KnownClaims known,
            ClaimMapper mapper,
            Desk desk,
            Shelves shelves,
            Timeline timeline,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.wishes = wishes;
        this.known = known;
        this.mapper = mapper;
        this.desk = desk;
        this.shelves = shelves;
        this.timeline = timeline;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Confirms for a wisher who was silent too long, and has said so when she was asked. */
    @Permitted(Permission.TEND_WISHES)
    @Transactional
    Claim confirmFor(Viewer viewer, long claimId, String reason) {
        Claims.requireReason(reason);
        var wish = tended(viewer, claimId);
        var claim = known.find(claimId).orElseThrow();
        var now = now();
        if (mapper.confirmSilent(claimId, now) == 0) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        wishes.move(wish.id(), PartsMove.confirmed(claim.parts()), now);
        record(viewer, "wish.confirmed", wish, claim);
        confirmed(viewer, claim, reason, now);
        return known.find(claimId).orElseThrow();
    }

    /** Decides a dispute: what was promised was received after all, or the claim ends and its parts are open again. */
    @Permitted(Permission.TEND_WISHES)
    @Transactional
    Claim decide(Viewer viewer, long claimId, boolean received, String reason) {
        Claims.requireReason(reason);
        var wish = tended(viewer, claimId);
        var claim = known.find(claimId).orElseThrow();
        var now = now();
        var done = received
                ? mapper.confirm(claimId, WishClaimState.DISPUTED, now)
                : mapper.end(claimId, WishClaimState.DISPUTED, WishClaimState.ANNULLED);
        if (done == 0) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        record(viewer, "wish.decided", wish, claim);
        if (received) {
            wishes.move(wish.id(), PartsMove.upheld(claim.parts()), now);
            confirmed(viewer, claim, reason, now);
        } else {
            wishes.move(wish.id(), PartsMove.annulled(claim.parts()), now);
            annulled(viewer, claim, reason, now);
        }
        return known.find(claimId).orElseThrow();
    }

    private void confirmed(Viewer viewer, Claim claim, String reason, Instant now) {
        desk.take(claim.id());
        timeline.noteByStaff(claim, WishStepKind.CONFIRMED, viewer.actorId(), reason, now);
        var wish = shelves.settle(claim.wishId());
        events.publishEvent(new WishConfirmed(claim.id(), wish.id(), wish.status() == WishStatus.CONFIRMED));
    }

    private void annulled(Viewer viewer, Claim claim, String reason, Instant now) {
        desk.take(claim.id());
        timeline.noteByStaff(claim, WishStepKind.ANNULLED, viewer.actorId(), reason, now);
        shelves.settle(claim.wishId());
        events.publishEvent(new WishReleased(claim.id(), claim.wishId(), claim.personId(), ReleaseCause.ANNULLED));
    }

    /** Both sides can read what was done about them. */
    private void record(Viewer viewer, String action, Wish wish, Claim claim) {
        audit.record(Deed.by(viewer, action).about(wish.authorId()).at(wish.communityId()));
        audit.record(Deed.by(viewer, action).about(claim.personId()).at(wish.communityId()));
    }

    /** The wish of a claim, locked, if the viewer sees to it. */
    private Wish tended(Viewer viewer, long claimId) {
        var claim = known.find(claimId).orElseThrow(() -> WishRejected.notFound("claimId"));
        var wish = wishes.lock(claim.wishId())
                .filter(found -> viewer.standing().may(Permission.TEND_WISHES, found.path()))
                .orElseThrow(() -> WishRejected.notFound("claimId"));
        if (wish.authorId() == viewer.actorId() || claim.personId() == viewer.actorId()) {
            throw new WishRejected(WishErrorCode.OWN_WISH);
        }
        return wish;
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
