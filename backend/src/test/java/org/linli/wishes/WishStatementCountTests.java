package org.linli.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.stations.StationFixture;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StatementCounter;
import org.linli.testing.TreeFixture;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** Lists of wishes take as many statements as they have kinds of things in them, however long they are. */
@LinliTest
class WishStatementCountTests {

    private static final String FIELDS =
            """
            id title category kind status partsAsked partsTaken wisherName wisher { id nickname }
            community { id name } station { id name } pictures { id } helpers { id } viewerClaim { id state }
            """;
    private static final String OPEN =
            """
            query ($first: Int!, $node: ID!) {
              wishes(first: $first, filter: {organisationId: $node}) { edges { node { %s } } }
            }"""
                    .formatted(FIELDS);
    private static final String SIMILAR =
            "query ($first: Int!) { similarWishes(title: \"新书包\", first: $first) { %s } }".formatted(FIELDS);
    private static final String NEARBY =
            "query ($first: Int!) { nearbyWishes(latitude: %s, longitude: %s, first: $first) { station { id name } wish { %s } } }";
    private static final String MONTHS =
            """
            query ($first: Int!, $node: ID!) {
              organisation(id: $node) {
                children(first: $first) {
                  edges { node { name wishMonths(from: "2026-01-01", to: "2026-12-31") { month opened medianDays } } }
                }
              }
            }""";
    private static final String MADE =
            "query ($first: Int!) { viewer { wishes(first: $first) { edges { node { %s timeline { kind } } } } } }"
                    .formatted(FIELDS);
    private static final String CLAIMED =
            "query ($first: Int!) { viewer { wishClaims(first: $first) { edges { node { id state claimer { id } wish { %s } } } } } }"
                    .formatted(FIELDS);

    private final ExecutionGraphQlService graphQl;
    private final StatementCounter statements;
    private final WishFixture fixture;
    private final StationFixture stations;
    private final Organisations organisations;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller wisher;
    private final GraphQlClient.Caller claimer;
    private final GraphQlClient.Caller neighbour;

    WishStatementCountTests(
            ExecutionGraphQlService graphQl,
            StatementCounter statements,
            WishFixture fixture,
            StationFixture stations,
            Organisations organisations,
            TreeFixture trees) {
        this.graphQl = graphQl;
        this.statements = statements;
        this.fixture = fixture;
        this.stations = stations;
        this.organisations = organisations;
        this.tree = trees.create();
        this.wisher = fixture.resident(tree.grid());
        this.claimer = fixture.withPhone();
        this.neighbour = fixture.resident(tree.grid());
        for (var i = 0; i < 12; i++) {
            var id = fixture.open(wisher, 2);
            var claim = fixture.claim(claimer, id, 1);
            WishFixture.refusals(claimer, "wishDeliver", Map.of("claimId", claim));
        }
    }

    @Test
    void openWishesTakeAConstantNumberOfStatements() {
        requireConstant(OPEN, claimer.personId(), 6, "wishes");
    }

    @Test
    void similarWishesTakeAConstantNumberOfStatements() {
        requireConstant(SIMILAR, neighbour.personId(), 6, "similarWishes");
    }

    /** Where stations are sparse, four of them look for stations in growing circles: decision 26. */
    @Test
    void nearbyWishesTakeAConstantNumberOfStatements() {
        var here = stations.somewhere();
        for (var i = 0; i < 12; i++) {
            var station = stations.open(tree.community(), here, 100 * i, 0);
            fixture.write(wisher, Map.of("delivery", "STATION", "stationId", station));
        }
        var document = NEARBY.formatted(here.latitude(), here.longitude(), FIELDS);
        requireConstant(document, claimer.personId(), 11, "nearbyWishes");
    }

    @Test
    void monthsOfManyNodesTakeAConstantNumberOfStatements() {
        for (var i = 0; i < 12; i++) {
            organisations.add(tree.community(), OrganisationKind.GRID, "网格");
        }
        requireConstant(MONTHS, claimer.personId(), 3, "organisation", "children");
    }

    @Test
    void ownWishesTakeAConstantNumberOfStatements() {
        requireConstant(MADE, wisher.personId(), 6, "viewer", "wishes");
    }

    @Test
    void ownClaimsTakeAConstantNumberOfStatements() {
        requireConstant(CLAIMED, claimer.personId(), 6, "viewer", "wishClaims");
    }

    private void requireConstant(String document, long person, int most, String... path) {
        var two = statements.during(() -> execute(document, person, 2, path));
        var twelve = statements.during(() -> execute(document, person, 12, path));

        System.out.printf("SQL statements for 2 of %s: %d, for 12: %d%n", path[path.length - 1], two, twelve);
        assertThat(twelve).isEqualTo(two).isPositive().isLessThanOrEqualTo(most);
    }

    private void execute(String document, long person, int first, String... path) {
        var viewer = new Viewer(person, "", () -> new Standing(VerificationLevel.PHONE, List.of()));
        var request = new DefaultExecutionGraphQlRequest(
                document,
                null,
                Map.of("first", first, "node", tree.community().id()),
                null,
                "count-" + System.nanoTime(),
                Locale.CHINA);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("viewer", viewer)).build());
        var response = Objects.requireNonNull(graphQl.execute(request).block());
        assertThat(response.getExecutionResult().getErrors()).isEmpty();
        Object node = response.getExecutionResult().getData();
        for (var step : path) {
            node = ((Map<?, ?>) Objects.requireNonNull(node)).get(step);
        }
        var entries = node instanceof Map<?, ?> connection ? connection.get("edges") : node;
        assertThat((List<?>) entries).hasSize(first);
    }
}
