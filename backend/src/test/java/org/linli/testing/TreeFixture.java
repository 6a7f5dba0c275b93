package org.linli.testing;

import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.springframework.stereotype.Component;

/** Makes small trees of their own for tests. */
@Component
public class TreeFixture {

    private final Organisations organisations;

    TreeFixture(Organisations organisations) {
        this.organisations = organisations;
    }

    public Tree create() {
        var district = organisations.add(null, OrganisationKind.DISTRICT, "测试区");
        var street = organisations.add(district, OrganisationKind.STREET, "测试街道");
        var community = organisations.add(street, OrganisationKind.COMMUNITY, "测试社区");
        var grid = organisations.add(community, OrganisationKind.GRID, "第一网格");
        var sibling = organisations.add(street, OrganisationKind.COMMUNITY, "隔壁社区");
        return new Tree(district, street, community, grid, sibling);
    }

    /** A district with one street, which has a community with one grid, and a sibling of that community. */
    public record Tree(
            Organisation district,
            Organisation street,
            Organisation community,
            Organisation grid,
            Organisation sibling) {}
}
