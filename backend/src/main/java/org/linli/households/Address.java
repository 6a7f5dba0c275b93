package org.linli.households;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Writes addresses as they stand on letters: without the grids and groups that only staff counts by. */
@Component
class Address {

    private static final Set<OrganisationKind> TO_THE_BUILDING = EnumSet.of(
            OrganisationKind.DISTRICT, OrganisationKind.STREET, OrganisationKind.COMMUNITY, OrganisationKind.BUILDING);

    private final Organisations organisations;

    Address(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Down to the door. */
    String full(Organisation household) {
        var above = above(household);
        var address = toTheBuilding(above);
        above.stream()
                .filter(node -> node.kind() == OrganisationKind.UNIT)
                .map(Organisation::name)
                .filter(unit -> !household.name().startsWith(unit))
                .forEach(address::append);
        return address.append(household.name()).toString();
    }

    /** Down to the building. */
    String building(Organisation household) {
        return toTheBuilding(above(household)).toString();
    }

    private List<Organisation> above(Organisation household) {
        var nodes = organisations.byId(household.lineage());
        return household.lineage().stream()
                .filter(id -> id != household.id() && nodes.containsKey(id))
                .map(nodes::get)
                .toList();
    }

    private static StringBuilder toTheBuilding(List<Organisation> above) {
        var address = new StringBuilder();
        above.stream()
                .filter(node -> TO_THE_BUILDING.contains(node.kind()))
                .map(Organisation::name)
                .forEach(address::append);
        return address;
    }
}
