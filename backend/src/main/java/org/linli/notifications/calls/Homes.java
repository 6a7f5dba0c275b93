package org.linli.notifications.calls;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.identity.Contact;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Finds the node where a person is to be looked for. */
@Component
class Homes {

    private final Organisations organisations;

    Homes(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The person's building, otherwise her community, otherwise the node where the news came from. */
    Optional<Organisation> find(Contact person, @Nullable Long nodeOfNews) {
        return building(person.householdId())
                .or(() -> node(person.communityId()))
                .or(() -> node(nodeOfNews));
    }

    private Optional<Organisation> building(@Nullable Long householdId) {
        return node(householdId).flatMap(household -> organisations.byId(household.lineage()).values().stream()
                .filter(node -> node.kind() == OrganisationKind.BUILDING)
                .findFirst());
    }

    private Optional<Organisation> node(@Nullable Long id) {
        return id == null ? Optional.empty() : organisations.find(id);
    }
}
