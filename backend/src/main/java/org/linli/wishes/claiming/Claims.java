package org.linli.wishes.claiming;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Text;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.wishes.ReleaseCause;
import org.linli.wishes.WishClaimed;
import org.linli.wishes.WishReleased;
import org.linli.wishes.claiming.rules.ClaimRule;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.claims.WishClaimState;
import org.linli.wishes.claims.WishExtension;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.timeline.Timeline;
import org.linli.wishes.timeline.WishStepKind;
import org.linli.wishes.wish.PartsMove;
import org.linli.wishes.wish.Wish;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.linli.wishes.wish.WishSettings;
import org.linli.wishes.wish.Wishes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has promised what. Parts are taken by one guarded statement before the claim is written, so the wish's row is the one
 * lock that rivals queue at, and the unique key keeps a person from having two claims of it.
 */
@Service
class Claims {

    private static final int LONGEST_REASON = 200;

    private final Wishes wishes;
    private final KnownClaims known;
    private final ClaimMapper mapper;
    private final OpenClaims open;
    private final List<ClaimRule> rules;
    private final Shelves shelves;
    private final Timeline timeline;
    private final WishSettings settings;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Claims(
            Wishes wishes,
            KnownClaims known,
            ClaimMapper mapper,
            OpenClaims open,
            List<ClaimRule> rules,
            Shelves shelves,
            Timeline timeline,
            WishSettings settings,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.wishes = wishes;
        this.known = known;
        this.mapper = mapper;
        this.open = open;
        this.rules = rules;
        this.shelves = shelves;
        this.timeline = timeline;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Gives the viewer parts of a wish, all that she asks for or none. */
    @Transactional
    Claim claim(Viewer viewer, long wishId, int parts) {
        var now = now();
        var wish = wishes.find(wishId)
                .filter(found -> found.isShown() || found.authorId() == viewer.personId())
                .orElseThrow(() -> WishRejected.notFound("wishId"));
        require(wish, viewer.personId(), viewer.standing().level());
        if (parts < 1 || parts > wish.partsAsked()) {
            throw WishRejected.invalid("input", "parts");
        }
        requireNone(wish, viewer.personId());
        take(wish, parts, now);
        open.take(viewer.personId(), settings.of(wish.communityId()).openClaims());
        return begin(viewer, wish, null, parts, now);
    }

    /**
     * Gives an organisation all that is left of a wish; the viewer sees to it. A refusal has changed nothing, so that whoever
     * claims several goes on.
     */
    Claim claimRest(Viewer viewer, long organisationId, long wishId) {
        var now = now();
        var wish = wishes.lock(wishId).filter(Wish::isShown).orElseThrow(() -> WishRejected.notFound("wishId"));
        require(wish, viewer.personId(), VerificationLevel.RESIDENT);
        requireNone(wish, organisationId);
        var parts = Math.max(1, wish.partsLeft());
        take(wish, parts, now);
        return begin(viewer, wish, organisationId, parts, now);
    }

    /** Ends with a refusal when the person must not fulfil the wish. */
    void require(Wish wish, long personId, VerificationLevel level) {
        var attempt = new ClaimRule.Attempt(wish, personId, level);
        rules.forEach(rule -> rule.check(attempt));
    }

    private void requireNone(Wish wish, long claimerId) {
        if (known.live(wish.id(), claimerId).isPresent()) {
            throw new WishRejected(WishErrorCode.ALREADY_CLAIMED);
        }
    }

    private Claim begin(Viewer viewer, Wish wish, @Nullable Long organisationId, int parts, Instant now) {
        var claim = insert(viewer, wish, organisationId, parts, now);
        timeline.note(claim, WishStepKind.CLAIMED, viewer.actorId(), null, now);
        shelves.settle(wish.id());
        events.publishEvent(new WishClaimed(claim.id(), wish.id(), viewer.personId()));
        return claim;
    }

    private void take(Wish wish, int parts, Instant now) {
        if (wishes.take(wish.id(), parts, now)) {
            return;
        }
        var seen = wishes.find(wish.id()).filter(Wish::isShown).orElseThrow(() -> WishRejected.notFound("wishId"));
        throw switch (seen.status()) {
            case OPEN ->
                seen.isOpenAt(now)
                        ? WishRejected.withNumber(WishErrorCode.TAKEN, seen.partsLeft())
                        : new WishRejected(WishErrorCode.TOO_LATE);
            default -> WishRejected.withNumber(WishErrorCode.TAKEN, 0);
        };
    }

    private Claim insert(Viewer viewer, Wish wish, @Nullable Long organisationId, int parts, Instant now) {
        var claim = Claim.begun(
                ids.next(),
                wish,
                viewer.personId(),
                organisationId,
                parts,
                WishClaimState.CLAIMED,
                now,
                now.plus(settings.deadline()));
        try {
            mapper.insert(claim);
        } catch (DuplicateKeyException parallelClaim) {
            throw new WishRejected(WishErrorCode.ALREADY_CLAIMED);
        }
        return claim;
    }

    /** Gives the viewer's own claim back before it is delivered. */
    @Transactional
    Claim giveUp(Viewer viewer, long claimId, String reason) {
        var claim = own(viewer, claimId);
        requireReason(reason);
        wishes.lock(claim.wishId());
        if (mapper.end(claimId, WishClaimState.CLAIMED, WishClaimState.GIVEN_UP) == 0) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        release(claim, ReleaseCause.GIVEN_UP, viewer.actorId(), reason);
        return known.find(claimId).orElseThrow();
    }

    /** Gives a claim back for somebody who goes; harmless when it is not open any more. */
    @Transactional
    void leave(long claimId) {
        var claim = known.find(claimId).orElseThrow();
        wishes.lock(claim.wishId());
        if (mapper.end(claimId, WishClaimState.CLAIMED, WishClaimState.GIVEN_UP) == 1) {
            release(claim, ReleaseCause.GIVEN_UP, 0, null);
        }
    }

    /** Ends a claim whose deadline has passed; harmless when it has ended already. */
    @Transactional
    public boolean endLate(long claimId) {
        var claim = known.find(claimId).orElseThrow();
        wishes.lock(claim.wishId());
        if (mapper.endLate(claimId, WishClaimState.CLAIMED, WishClaimState.LATE, now()) == 0) {
            return false;
        }
        release(claim, ReleaseCause.LATE, 0, null);
        return true;
    }

    private void release(Claim claim, ReleaseCause cause, long actorId, @Nullable String reason) {
        var now = now();
        wishes.move(claim.wishId(), PartsMove.released(claim.parts()), now);
        open.giveBack(claim);
        timeline.note(claim, WishStepKind.valueOf(cause.name()), actorId, reason, now);
        shelves.settle(claim.wishId());
        events.publishEvent(new WishReleased(claim.id(), claim.wishId(), claim.personId(), cause));
    }

    /** Asks the wisher for more time, once a claim. */
    @Transactional
    Claim askExtension(Viewer viewer, long claimId, String reason) {
        var claim = own(viewer, claimId);
        requireReason(reason);
        wishes.lock(claim.wishId());
        var now = now();
        if (mapper.askExtension(claimId, now) == 0) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        timeline.note(claim, WishStepKind.EXTENSION_ASKED, viewer.actorId(), reason, now);
        return known.find(claimId).orElseThrow();
    }

    /** Agrees to more time, counted from the deadline that was, or not. */
    @Transactional
    Claim answerExtension(Viewer viewer, long claimId, boolean agreed) {
        var claim = known.find(claimId).orElseThrow(() -> WishRejected.notFound("claimId"));
        wishes.lock(claim.wishId())
                .filter(wish -> wish.authorId() == viewer.personId())
                .orElseThrow(() -> WishRejected.notFound("claimId"));
        var now = now();
        var dueAt = agreed ? claim.dueAt().plus(settings.extension()) : claim.dueAt();
        if (mapper.answerExtension(claimId, agreed ? WishExtension.AGREED : WishExtension.DECLINED, dueAt, now) == 0) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        var kind = agreed ? WishStepKind.EXTENSION_AGREED : WishStepKind.EXTENSION_DECLINED;
        timeline.note(claim, kind, viewer.actorId(), null, now);
        return known.find(claimId).orElseThrow();
    }

    private Claim own(Viewer viewer, long claimId) {
        return known.find(claimId)
                .filter(claim -> claim.personId() == viewer.personId())
                .orElseThrow(() -> WishRejected.notFound("claimId"));
    }

    static void requireReason(String reason) {
        if (!Text.isLine(reason, 1, LONGEST_REASON)) {
            throw WishRejected.invalid("input", "reason");
        }
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
