package org.linli.households;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.consents.ConsentItem;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.persistence.Ids;
import org.linli.shared.secrets.Secrets;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests to be confirmed as living somewhere, and what staff decides about them. */
@Service
class JoinRequests {

    static final Duration LIFETIME = Duration.ofDays(30);
    static final String DOOR = "door";
    static final int MOST_OWN = 20;

    private static final int LONGEST_DOOR = 40;
    private static final int LONGEST_REASON = 200;
    private static final Set<OrganisationKind> CHOICES = EnumSet.of(OrganisationKind.BUILDING, OrganisationKind.UNIT);

    private final JoinRequestMapper mapper;
    private final Memberships memberships;
    private final PolicyIsCurrent policy;
    private final Organisations organisations;
    private final Secrets secrets;
    private final Audit audit;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    JoinRequests(
            JoinRequestMapper mapper,
            Memberships memberships,
            PolicyIsCurrent policy,
            Organisations organisations,
            Secrets secrets,
            Audit audit,
            Ids ids,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.memberships = memberships;
        this.policy = policy;
        this.organisations = organisations;
        this.secrets = secrets;
        this.audit = audit;
        this.ids = ids;
        this.events = events;
    }

    List<JoinRequest> own(long personId) {
        return mapper.own(personId, MOST_OWN);
    }

    /** Open requests at a node and under it, the oldest first; none where the viewer does not decide. */
    @Permitted(Permission.CONFIRM_RESIDENTS)
    List<JoinRequest> waiting(Viewer viewer, long organisationId, Page page) {
        return organisations
                .find(organisationId)
                .filter(node -> decidesAt(viewer, node.path()))
                .map(node -> mapper.waiting(
                        node.id(),
                        memberships.now(),
                        page.afterOr(new Cursor(0, 0)).id(),
                        page.limit()))
                .orElse(List.of());
    }

    /** Asks; a person has one open request at a time. */
    @Transactional
    JoinRequest ask(Viewer viewer, long organisationId, String door, String policyVersion) {
        if (!viewer.standing().level().satisfies(VerificationLevel.PHONE)) {
            throw new HouseholdRejected(HouseholdErrorCode.LEVEL_TOO_LOW);
        }
        if (memberships.find(viewer.personId()).isPresent()) {
            throw new HouseholdRejected(HouseholdErrorCode.ALREADY_MEMBER);
        }
        if (!Text.isLine(door, 1, LONGEST_DOOR)) {
            throw HouseholdRejected.invalid("door");
        }
        var node = organisations
                .findPublic(organisationId)
                .filter(choice -> CHOICES.contains(choice.kind()))
                .orElseThrow(() -> HouseholdRejected.notFound("organisationId"));
        policy.agree(viewer.personId(), ConsentItem.ADDRESS, policyVersion);
        endExpired(viewer.personId());
        return insert(viewer, node, door);
    }

    private JoinRequest insert(Viewer viewer, Organisation node, String door) {
        var now = memberships.now();
        var personId = viewer.personId();
        var request = new JoinRequest(
                ids.next(),
                node.communityId(),
                node.id(),
                node.path(),
                personId,
                secrets.seal(personId, DOOR, door),
                JoinRequestState.OPEN,
                null,
                now.plus(LIFETIME),
                now);
        try {
            mapper.insert(request);
        } catch (DuplicateKeyException waiting) {
            throw new HouseholdRejected(HouseholdErrorCode.ALREADY_REQUESTED);
        }
        mapper.list(request.id(), node.lineage());
        audit.record(Deed.by(viewer, "join.requested").at(node.id()));
        return request;
    }

    private void endExpired(long personId) {
        mapper.open(personId)
                .flatMap(mapper::find)
                .filter(request -> request.stateAt(memberships.now()) == JoinRequestState.EXPIRED)
                .ifPresent(request -> expire(request.id()));
    }

    /** Notes that a request has expired; harmless when it is noted already. */
    @Transactional
    void expire(long requestId) {
        if (mapper.close(requestId, JoinRequestState.EXPIRED, null, null) == 1) {
            mapper.unlist(requestId);
        }
    }

    /** Takes the viewer's own open request back. */
    @Transactional
    JoinRequest withdraw(Viewer viewer, long requestId) {
        var request = mapper.find(requestId)
                .filter(found -> found.personId() == viewer.personId())
                .orElseThrow(() -> HouseholdRejected.notFound("joinRequestId"));
        close(request, JoinRequestState.WITHDRAWN, null, null);
        audit.record(Deed.by(viewer, "join.withdrawn").at(request.organisationId()));
        return mapper.find(requestId).orElseThrow();
    }

    /** Lets the person belong to the household. */
    @Permitted(Permission.CONFIRM_RESIDENTS)
    @Transactional
    long confirm(Viewer viewer, long requestId, @Nullable Long householdId) {
        var request = decidable(viewer, requestId);
        if (householdId == null) {
            throw HouseholdRejected.invalid("householdId");
        }
        var household = organisations
                .find(householdId)
                .filter(node -> Joining.canBeLivedIn(node) && decidesAt(viewer, node.path()))
                .orElseThrow(() -> HouseholdRejected.notFound("householdId"));
        close(request, JoinRequestState.CONFIRMED, null, viewer.actorId());
        if (memberships.find(request.personId()).isPresent()) {
            throw new HouseholdRejected(HouseholdErrorCode.ALREADY_MEMBER, "input", "joinRequestId");
        }
        memberships.join(request.personId(), household, Relation.OTHER);
        audit.record(Deed.by(viewer, "join.confirmed").about(request.personId()).at(household.id()));
        events.publishEvent(new ResidencyDecided(request.personId(), true, null));
        return requestId;
    }

    /** Tells the person why she is not taken to live there. */
    @Permitted(Permission.CONFIRM_RESIDENTS)
    @Transactional
    long refuse(Viewer viewer, long requestId, @Nullable String reason) {
        var request = decidable(viewer, requestId);
        var told = reasonOf(reason);
        close(request, JoinRequestState.REFUSED, told, viewer.actorId());
        audit.record(Deed.by(viewer, "join.refused").about(request.personId()).at(request.organisationId()));
        events.publishEvent(new ResidencyDecided(request.personId(), false, told));
        return requestId;
    }

    private JoinRequest decidable(Viewer viewer, long requestId) {
        return mapper.find(requestId)
                .filter(request -> decidesAt(viewer, request.path()))
                .orElseThrow(() -> HouseholdRejected.notFound("joinRequestId"));
    }

    private void close(JoinRequest request, JoinRequestState state, @Nullable String reason, @Nullable Long decidedBy) {
        if (mapper.closeInTime(request.id(), state, reason, decidedBy, memberships.now()) == 0) {
            throw new HouseholdRejected(HouseholdErrorCode.NOT_OPEN);
        }
        mapper.unlist(request.id());
    }

    static String reasonOf(@Nullable String reason) {
        if (reason == null || !Text.isLine(reason, 1, LONGEST_REASON)) {
            throw HouseholdRejected.invalid("reason");
        }
        return reason;
    }

    private static boolean decidesAt(Viewer viewer, String path) {
        return viewer.standing().may(Permission.CONFIRM_RESIDENTS, path);
    }
}
