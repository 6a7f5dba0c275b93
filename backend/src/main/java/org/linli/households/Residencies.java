package org.linli.households;

import java.util.Objects;
import java.util.Optional;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs where, as staff sees and ends it. */
@Service
class Residencies {

    private static final String EXPIRED = "居住认证已到期，请重新认证。";

    private final Memberships memberships;
    private final Organisations organisations;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Residencies(Memberships memberships, Organisations organisations, Audit audit, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.audit = audit;
        this.events = events;
    }

    /** The household, if the viewer tells residents there. */
    @Permitted(Permission.CONFIRM_RESIDENTS)
    Optional<Organisation> household(Viewer viewer, long id) {
        return organisations
                .find(id)
                .filter(node -> node.kind() == OrganisationKind.HOUSEHOLD && decidesAt(viewer, node));
    }

    /** Ends a person's belonging for a reason that she is told. */
    @Permitted(Permission.CONFIRM_RESIDENTS)
    @Transactional
    long revoke(Viewer viewer, long personId, String reason) {
        var told = JoinRequests.reasonOf(reason);
        var membership = memberships
                .find(personId)
                .filter(found -> organisations
                        .find(found.householdId())
                        .filter(node -> decidesAt(viewer, node))
                        .isPresent())
                .orElseThrow(() -> HouseholdRejected.notFound("personId"));
        if (!memberships.end(membership)) {
            throw HouseholdRejected.notFound("personId");
        }
        audit.record(Deed.by(viewer, "residency.revoked").about(personId).at(membership.householdId()));
        events.publishEvent(new ResidencyDecided(personId, false, told));
        return personId;
    }

    /** Ends a belonging that has run out, once, however many servers notice it. */
    @Transactional
    void expire(Membership membership) {
        var personId = Objects.requireNonNull(membership.personId());
        if (memberships.end(membership)) {
            audit.record(Deed.byServer("residency.expired").about(personId).at(membership.householdId()));
            events.publishEvent(new ResidencyDecided(personId, false, EXPIRED));
        }
    }

    private static boolean decidesAt(Viewer viewer, Organisation node) {
        return viewer.standing().may(Permission.CONFIRM_RESIDENTS, node.path());
    }
}
