package org.linli.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linli.shared.Role;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;

@LinliTest
class OrganisationTests {

    private static final String NODE =
            """
            query ($id: ID!, $first: Int! = 50, $after: String) {
              organisation(id: $id) {
                id kind name zone parent { id } ancestors { id } counts { kind total } teams { name }
                children(first: $first, after: $after) {
                  edges { node { id kind } } pageInfo { hasNextPage endCursor }
                }
              }
            }""";

    private static final String HOUSEHOLDS =
            """
            query ($id: ID!, $first: Int! = 50, $after: String) {
              organisation(id: $id) {
                id
                households(first: $first, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } }
              }
            }""";

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final Organisations organisations;
    private final TreeFixture.Tree tree;

    OrganisationTests(GraphQlClient client, StaffFixture staff, Organisations organisations, TreeFixture trees) {
        this.client = client;
        this.staff = staff;
        this.organisations = organisations;
        this.tree = trees.create();
    }

    @Test
    void aNodeKnowsWhatIsAboveAndBelow() {
        var community =
                client.nobody().ask(NODE, Map.of("id", tree.community().id())).withoutErrors();

        assertThat(community.text("organisation", "parent", "id")).isEqualTo(id(tree.street()));
        assertThat(community.data("organisation", "ancestors").valueStream().map(node -> node.path("id")
                        .asString()))
                .containsExactly(id(tree.district()), id(tree.street()));
        assertThat(community.nodeIds("organisation", "children")).containsExactly(id(tree.grid()));
        assertThat(community.text("organisation", "zone")).isEqualTo("Asia/Shanghai");
        assertThat(client.nobody()
                        .ask(NODE, Map.of("id", tree.district().id()))
                        .data("organisation", "parent")
                        .isNull())
                .isTrue();
    }

    @Test
    void countsStayRightThoughNodesAreAddedInParallel() {
        var calls = new ArrayList<Callable<Organisation>>();
        for (var i = 0; i < 40; i++) {
            var name = "楼组" + i;
            calls.add(() -> organisations.add(tree.grid(), OrganisationKind.BUILDING_GROUP, name));
        }

        Crowd.run(10, calls);

        assertThat(counts(tree.grid())).containsExactly("BUILDING_GROUP 40");
        assertThat(counts(tree.community())).containsExactlyInAnyOrder("BUILDING_GROUP 40", "GRID 1");
        assertThat(counts(tree.district()))
                .containsExactlyInAnyOrder("BUILDING_GROUP 40", "GRID 1", "COMMUNITY 2", "STREET 1");
    }

    @Test
    void householdsAreShownToStaffAboveThemOnly() {
        var building = organisations.add(tree.grid(), OrganisationKind.BUILDING, "1号楼");
        var unit = organisations.add(building, OrganisationKind.UNIT, "1单元");
        var household = organisations.add(unit, OrganisationKind.HOUSEHOLD, "1单元302室");
        var worker = staff.appointed(Role.GRID_WORKER, tree.grid());
        var neighbour = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());

        assertThat(worker.ask(HOUSEHOLDS, Map.of("id", building.id())).nodeIds("organisation", "households"))
                .containsExactly(id(household));
        for (var other : List.of(neighbour, client.someone(), client.nobody())) {
            assertThat(other.ask(HOUSEHOLDS, Map.of("id", unit.id()))
                            .body()
                            .path("data")
                            .toString())
                    .doesNotContain(id(household));
            assertThat(other.ask(HOUSEHOLDS, Map.of("id", unit.id())).errorCodes())
                    .isNotEmpty();
        }
        for (var anybody : List.of(worker, neighbour, client.someone(), client.nobody())) {
            assertThat(anybody.ask(NODE, Map.of("id", unit.id())).nodeIds("organisation", "children"))
                    .isEmpty();
            assertThat(anybody.ask(NODE, Map.of("id", household.id())).body())
                    .isEqualTo(anybody.ask(NODE, Map.of("id", 4711)).body());
        }
    }

    @Test
    void householdsArePagedInTheOrderOfTheTree() {
        var building = organisations.add(tree.grid(), OrganisationKind.BUILDING, "2号楼");
        var second = organisations.add(building, OrganisationKind.UNIT, "2单元");
        var households = IntStream.range(0, 7)
                .mapToObj(i -> id(
                        organisations.add(i % 2 == 0 ? building : second, OrganisationKind.HOUSEHOLD, "10" + i + "室")))
                .toList();
        var worker = staff.appointed(Role.GRID_WORKER, tree.grid());

        var first = worker.ask(HOUSEHOLDS, Map.of("id", building.id(), "first", 4));
        var after = first.text("organisation", "households", "pageInfo", "endCursor");
        var rest = worker.ask(HOUSEHOLDS, Map.of("id", building.id(), "first", 4, "after", after));

        assertThat(first.nodeIds("organisation", "households")).hasSize(4);
        assertThat(rest.nodeIds("organisation", "households")).hasSize(3);
        assertThat(Stream.of(first, rest).flatMap(page -> page.nodeIds("organisation", "households").stream()))
                .containsExactlyInAnyOrderElementsOf(households);
    }

    @Test
    void childrenArePaged() {
        var grids = IntStream.range(0, 7)
                .mapToObj(i -> id(organisations.add(tree.sibling(), OrganisationKind.GRID, "网格" + i)))
                .toList();

        var first = client.nobody().ask(NODE, Map.of("id", tree.sibling().id(), "first", 4));
        var after = first.text("organisation", "children", "pageInfo", "endCursor");
        var second = client.nobody().ask(NODE, Map.of("id", tree.sibling().id(), "first", 4, "after", after));

        assertThat(first.nodeIds("organisation", "children")).isEqualTo(grids.subList(0, 4));
        assertThat(second.nodeIds("organisation", "children")).isEqualTo(grids.subList(4, 7));
    }

    @Test
    void communitiesAreFoundByNameAndPlace() {
        var list =
                "query ($filter: CommunityFilter) { communities(first: 50, filter: $filter) { edges { node { id } } } }";
        var here = Map.of("organisationId", tree.street().id());

        assertThat(client.nobody().ask(list, Map.of("filter", here)).nodeIds("communities"))
                .containsExactly(id(tree.community()), id(tree.sibling()));
        assertThat(client.nobody()
                        .ask(
                                list,
                                Map.of(
                                        "filter",
                                        Map.of("organisationId", tree.street().id(), "text", "隔壁")))
                        .nodeIds("communities"))
                .containsExactly(id(tree.sibling()));
    }

    private List<String> counts(Organisation node) {
        return client.nobody()
                .ask(NODE, Map.of("id", node.id()))
                .data("organisation", "counts")
                .valueStream()
                .map(count -> count.path("kind").asString() + " "
                        + count.path("total").asInt())
                .toList();
    }

    private static String id(Organisation node) {
        return String.valueOf(node.id());
    }
}
