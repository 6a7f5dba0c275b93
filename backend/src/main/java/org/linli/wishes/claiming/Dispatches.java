package org.linli.wishes.claiming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.identity.Residents;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.wishes.WishClaimed;
import org.linli.wishes.WishDispatched;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.claims.WishClaimState;
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
import org.springframework.transaction.annotation.Transactional;

/**
 * Wishes that nobody claims: staff asks somebody to take them (群众点单、网格派单、党员接单), and she says yes or no. While she thinks
 * about it the parts are hers, so that nobody is asked in vain.
 */
@Service
class Dispatches {

    private final Wishes wishes;
    private final KnownClaims known;
    private final ClaimMapper mapper;
    private final Claims claims;
    private final OpenClaims open;
    private final Residents residents;
    private final Organisations organisations;
    private final Shelves shelves;
    private final Timeline timeline;
    private final Audit audit;
    private final WishSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Dispatches(
            Wishes wishes,
            KnownClaims known,
            ClaimMapper mapper,
            Claims claims,
            OpenClaims open,
            Residents residents,
            Organisations organisations,
            Shelves shelves,
            Timeline timeline,
            Audit audit,
            WishSettings settings,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.wishes = wishes;
        this.known = known;
        this.mapper = mapper;
        this.claims = claims;
        this.open = open;
        this.residents = residents;
        this.organisations = organisations;
        this.shelves = shelves;
        this.timeline = timeline;
        this.audit = audit;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Offers all that is left of a wish to a person or to an organisation of its community. */
    @Permitted(Permission.TEND_WISHES)
    @Transactional
    Claim dispatch(Viewer viewer, long wishId, @Nullable Long personId, @Nullable Long organisationId) {
        var wish = wishes.lock(wishId)
                .filter(found -> found.isShown() && viewer.standing().may(Permission.TEND_WISHES, found.path()))
                .orElseThrow(() -> WishRejected.notFound("wishId"));
        if (wish.authorId() == viewer.actorId()) {
            throw new WishRejected(WishErrorCode.OWN_WISH);
        }
        if ((personId == null) == (organisationId == null)) {
            throw WishRejected.invalid("input", "personId");
        }
        if (personId != null) {
            requireSuitable(wish, personId);
        } else {
            requireOfCommunity(wish, organisationId);
        }
        return offer(viewer, wish, personId == null ? 0 : personId, organisationId);
    }

    /** Ends with a refusal unless the person could claim the wish herself. */
    void requireSuitable(Wish wish, long personId) {
        var level = residents.level(personId).orElseThrow(() -> WishRejected.notFound("personId"));
        try {
            claims.require(wish, personId, level);
        } catch (WishRejected refused) {
            throw notSuitable();
        }
        if (known.live(wish.id(), personId).isPresent()) {
            throw notSuitable();
        }
    }

    private static WishRejected notSuitable() {
        return new WishRejected(WishErrorCode.NOT_SUITABLE, "input", "personId");
    }

    private void requireOfCommunity(Wish wish, long organisationId) {
        organisations
                .find(organisationId)
                .filter(node -> node.kind() != OrganisationKind.HOUSEHOLD
                        && Long.valueOf(wish.communityId()).equals(node.communityId()))
                .orElseThrow(() -> WishRejected.notFound("organisationId"));
        if (known.live(wish.id(), organisationId).isPresent()) {
            throw new WishRejected(WishErrorCode.NOT_SUITABLE, "input", "organisationId");
        }
    }

    private Claim offer(Viewer viewer, Wish wish, long personId, @Nullable Long organisationId) {
        var now = now();
        var parts = wish.partsLeft();
        if (!wishes.offer(wish.id(), parts, now.minus(settings.patience()), now)) {
            throw refusal(wish, now);
        }
        var dueAt = now.plus(settings.answer());
        var claim = Claim.begun(ids.next(), wish, personId, organisationId, parts, WishClaimState.OFFERED, now, dueAt);
        mapper.insert(claim);
        timeline.noteByStaff(claim, WishStepKind.DISPATCHED, viewer.actorId(), null, now);
        audit.record(Deed.by(viewer, "wish.dispatched")
                .about(personId == 0 ? wish.authorId() : personId)
                .at(wish.communityId()));
        shelves.settle(wish.id());
        events.publishEvent(new WishDispatched(
                claim.id(), wish.id(), personId, organisationId == null ? 0 : organisationId, dueAt));
        return claim;
    }

    private WishRejected refusal(Wish wish, Instant now) {
        if (wish.status() != WishStatus.OPEN) {
            return WishRejected.withNumber(WishErrorCode.TAKEN, 0);
        }
        return wish.isOpenAt(now)
                ? WishRejected.withNumber(
                        WishErrorCode.TOO_EARLY, (int) settings.patience().toDays())
                : new WishRejected(WishErrorCode.TOO_LATE);
    }

    /** Takes what the viewer was asked to fulfil, or declines it. */
    @Transactional
    Claim answer(Viewer viewer, long claimId, boolean accepted, @Nullable String reason) {
        var claim = known.find(claimId)
                .filter(found -> found.personId() == viewer.personId() && found.organisationId() == null)
                .orElseThrow(() -> WishRejected.notFound("claimId"));
        answer(viewer, claim, viewer.standing().level(), accepted, reason);
        return known.find(claimId).orElseThrow();
    }

    /** Takes what an organisation was asked to fulfil, or declines it; whoever takes it sees to it. */
    @Permitted(Permission.TEND_WISHES)
    @Transactional
    Claim answerFor(Viewer viewer, long claimId, boolean accepted, @Nullable String reason) {
        var claim = known.find(claimId)
                .filter(found -> found.organisationId() != null && tends(viewer, found.organisationId()))
                .orElseThrow(() -> WishRejected.notFound("claimId"));
        answer(viewer, claim, VerificationLevel.RESIDENT, accepted, reason);
        return known.find(claimId).orElseThrow();
    }

    private boolean tends(Viewer viewer, long organisationId) {
        return organisations
                .find(organisationId)
                .filter(node -> viewer.standing().may(Permission.TEND_WISHES, node.path()))
                .isPresent();
    }

    private void answer(
            Viewer viewer, Claim claim, VerificationLevel level, boolean accepted, @Nullable String reason) {
        if (accepted != (reason == null)) {
            throw WishRejected.invalid("input", "reason");
        }
        var wish = wishes.lock(claim.wishId()).orElseThrow();
        if (reason == null) {
            accept(viewer, wish, claim, level);
        } else {
            Claims.requireReason(reason);
            if (!decline(claim, viewer.actorId(), reason)) {
                throw new WishRejected(WishErrorCode.WRONG_STATUS);
            }
        }
    }

    private void accept(Viewer viewer, Wish wish, Claim claim, VerificationLevel level) {
        claims.require(wish, viewer.personId(), level);
        var now = now();
        if (mapper.accept(claim.id(), viewer.personId(), now.plus(settings.deadline()), now) == 0) {
            throw new WishRejected(
                    claim.state() == WishClaimState.OFFERED ? WishErrorCode.TOO_LATE : WishErrorCode.WRONG_STATUS);
        }
        wishes.move(wish.id(), PartsMove.accepted(claim.parts()), now);
        if (claim.organisationId() == null) {
            open.take(viewer.personId(), settings.of(wish.communityId()).openClaims());
        }
        timeline.note(claim, WishStepKind.CLAIMED, viewer.actorId(), null, now);
        shelves.settle(wish.id());
        events.publishEvent(new WishClaimed(claim.id(), wish.id(), viewer.personId()));
    }

    /** Ends an offer that was not answered in time; harmless when it was. */
    @Transactional
    void lapse(long claimId) {
        var claim = known.find(claimId).orElseThrow();
        wishes.lock(claim.wishId());
        if (mapper.endLate(claimId, WishClaimState.OFFERED, WishClaimState.DECLINED, now()) == 1) {
            declined(claim, 0, null);
        }
    }

    /** Declines for somebody who goes; harmless when the offer is not open any more. */
    @Transactional
    void leave(long claimId) {
        var claim = known.find(claimId).orElseThrow();
        wishes.lock(claim.wishId());
        decline(claim, 0, null);
    }

    private boolean decline(Claim claim, long actorId, @Nullable String reason) {
        if (mapper.end(claim.id(), WishClaimState.OFFERED, WishClaimState.DECLINED) == 0) {
            return false;
        }
        declined(claim, actorId, reason);
        return true;
    }

    private void declined(Claim claim, long actorId, @Nullable String reason) {
        var now = now();
        wishes.move(claim.wishId(), PartsMove.declined(claim.parts()), now);
        timeline.note(claim, WishStepKind.DECLINED, actorId, reason, now);
        shelves.settle(claim.wishId());
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
