package org.linli.wishes.writing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linli.identity.Contacts;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Where wishers live, as far as a wish tells: down to the grid, never to the building. */
@Component
class WisherHomes {

    private static final Set<OrganisationKind> TOLD = Set.of(OrganisationKind.COMMUNITY, OrganisationKind.GRID);

    private final Contacts contacts;
    private final Organisations organisations;

    WisherHomes(Contacts contacts, Organisations organisations) {
        this.contacts = contacts;
        this.organisations = organisations;
    }

    /** The grid that the person lives in, or her community; empty for one who belongs to none. */
    Optional<Organisation> of(long personId) {
        return Optional.ofNullable(contacts.byId(List.of(personId)).get(personId))
                .flatMap(contact -> Optional.ofNullable(
                        contact.householdId() == null ? contact.communityId() : contact.householdId()))
                .flatMap(organisations::find)
                .flatMap(this::lowestToldAt);
    }

    private Optional<Organisation> lowestToldAt(Organisation home) {
        var lineage = home.lineage();
        var above = organisations.byId(lineage);
        return lineage.reversed().stream()
                .map(above::get)
                .filter(node -> node != null && TOLD.contains(node.kind()))
                .findFirst();
    }
}
