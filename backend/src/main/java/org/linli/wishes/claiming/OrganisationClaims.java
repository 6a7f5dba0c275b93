package org.linli.wishes.claiming;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Rejection;
import org.linli.wishes.WishAssigned;
import org.linli.wishes.claims.Claim;
import org.linli.wishes.claims.KnownClaims;
import org.linli.wishes.wish.WishErrorCode;
import org.linli.wishes.wish.WishRejected;
import org.linli.wishes.wish.Wishes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What organisations have promised: claimed in bulk by their staff, and seen to by whom she names. */
@Service
class OrganisationClaims {

    private static final int MOST = 20;

    private final Organisations organisations;
    private final Claims claims;
    private final KnownClaims known;
    private final ClaimMapper mapper;
    private final Dispatches dispatches;
    private final Wishes wishes;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    OrganisationClaims(
            Organisations organisations,
            Claims claims,
            KnownClaims known,
            ClaimMapper mapper,
            Dispatches dispatches,
            Wishes wishes,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.claims = claims;
        this.known = known;
        this.mapper = mapper;
        this.dispatches = dispatches;
        this.wishes = wishes;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Up to {@code limit} claims of an organisation, the latest first; none when it is not the viewer's. */
    @Permitted(Permission.TEND_WISHES)
    List<Claim> list(Viewer viewer, long organisationId, long before, int limit) {
        return node(viewer, organisationId)
                .map(node -> known.ofOrganisation(node.id(), before, limit))
                .orElse(List.of());
    }

    /** Claims what is left of each wish that can be claimed, in the order of their ids, so that two who do this queue. */
    @Permitted(Permission.TEND_WISHES)
    @Transactional
    Bulk claim(Viewer viewer, long organisationId, List<Long> wishIds) {
        var node = node(viewer, organisationId).orElseThrow(() -> WishRejected.notFound("organisationId"));
        if (wishIds.isEmpty() || wishIds.size() > MOST || new HashSet<>(wishIds).size() < wishIds.size()) {
            throw WishRejected.invalid("input", "wishIds");
        }
        var claimIds = new ArrayList<Long>();
        var missed = new ArrayList<Missed>();
        for (var wishId : wishIds.stream().sorted().toList()) {
            try {
                claimIds.add(claims.claimRest(viewer, node.id(), wishId).id());
            } catch (WishRejected refused) {
                missed.add(new Missed(wishId, refused.rejection()));
            }
        }
        return new Bulk(claimIds, missed);
    }

    /** Lets somebody see to a claim of an organisation; she is told. */
    @Permitted(Permission.TEND_WISHES)
    @Transactional
    Claim assign(Viewer viewer, long claimId, long personId) {
        var claim = known.find(claimId)
                .filter(found -> node(viewer, found.organisationId()).isPresent())
                .orElseThrow(() -> WishRejected.notFound("claimId"));
        var wish = wishes.lock(claim.wishId()).orElseThrow();
        dispatches.requireSuitable(wish, personId);
        if (mapper.assign(claimId, personId, clock.instant().truncatedTo(ChronoUnit.MILLIS)) == 0) {
            throw new WishRejected(WishErrorCode.WRONG_STATUS);
        }
        audit.record(Deed.by(viewer, "wish.assigned").about(personId).at(claim.communityId()));
        events.publishEvent(new WishAssigned(claimId, claim.wishId(), personId, claim.dueAt()));
        return known.find(claimId).orElseThrow();
    }

    private Optional<Organisation> node(Viewer viewer, @Nullable Long organisationId) {
        return Optional.ofNullable(organisationId)
                .flatMap(organisations::find)
                .filter(node -> node.kind() != OrganisationKind.HOUSEHOLD
                        && viewer.standing().may(Permission.TEND_WISHES, node.path()));
    }

    /** What became of a bulk claim. */
    record Bulk(List<Long> claimIds, List<Missed> missed) {}

    /** A wish that could not be claimed. */
    record Missed(long wishId, Rejection why) {}
}
