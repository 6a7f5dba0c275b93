package org.linli.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Holding;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * Staff decides about contents of authors of its node and everything under it. What nobody's community wrote is for those
 * who stand above communities: whoever may moderate at any street or district.
 */
@Component
class WhoDecides {

    /** In place of a node, for contents of people who belong to no community. */
    static final long NOBODYS = 0;

    private static final Set<OrganisationKind> ABOVE_COMMUNITIES =
            Set.of(OrganisationKind.DISTRICT, OrganisationKind.STREET);

    private final Organisations organisations;

    WhoDecides(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The lists that make up the queue of a node; none when it is not the viewer's. */
    List<Long> listsAt(long organisationId, Viewer viewer) {
        return organisations
                .find(organisationId)
                .filter(node -> viewer.standing().may(Permission.MODERATE, node.path()))
                .map(node -> ABOVE_COMMUNITIES.contains(node.kind()) ? List.of(node.id(), NOBODYS) : List.of(node.id()))
                .orElse(List.of());
    }

    /** Whether all of the contents are the viewer's to decide about. */
    boolean allAreFor(Viewer viewer, List<Content> contents) {
        var communities = organisations.byId(contents.stream()
                .map(Content::communityId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return contents.stream().allMatch(content -> {
            var community = content.communityId() == null ? null : communities.get(content.communityId());
            return community == null
                    ? isAboveCommunities(viewer)
                    : viewer.standing().may(Permission.MODERATE, community.path());
        });
    }

    private boolean isAboveCommunities(Viewer viewer) {
        var nodes = viewer.standing().holdings().stream()
                .filter(holding -> Permission.MODERATE.isGivenBy(holding.role()))
                .map(WhoDecides::nodeOf)
                .collect(Collectors.toSet());
        return kinds(nodes).stream().anyMatch(ABOVE_COMMUNITIES::contains);
    }

    private Set<OrganisationKind> kinds(Collection<Long> nodes) {
        return organisations.byId(nodes).values().stream()
                .map(Organisation::kind)
                .collect(Collectors.toSet());
    }

    private static long nodeOf(Holding holding) {
        var parts = holding.path().split("\\.");
        return Long.parseLong(parts[parts.length - 1], Character.MAX_RADIX);
    }
}
