package org.linli.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.shared.Viewer;
import org.linli.stations.StationFixture;
import org.linli.testing.LinliTest;
import org.linli.testing.StatementCounter;
import org.linli.testing.TreeFixture;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** What a list of stations costs does not depend on how many there are in it. */
@LinliTest
class StationStatementCountTests {

    private final ExecutionGraphQlService graphQl;
    private final StatementCounter statements;
    private final TreeFixture.Tree tree;

    StationStatementCountTests(
            ExecutionGraphQlService graphQl, StatementCounter statements, StationFixture stations, TreeFixture trees) {
        this.graphQl = graphQl;
        this.statements = statements;
        this.tree = trees.create();
        for (var i = 0; i < 12; i++) {
            var station = stations.openDaily(tree.community());
            stations.room(station, 20);
            stations.room(station, 30);
            stations.service(station, 30, 3);
        }
    }

    @Test
    void stationsWithTheirHours() {
        requireConstant("openNow hours { day opens } days(first: 3) { date open(first: 2) { startsAt } }", 11);
    }

    @Test
    void stationsWithTheDaysOfTheirRooms() {
        requireConstant(
                "rooms { policy { approval } days(first: 2) { open(first: 2) { startsAt } taken(first: 2) { startsAt } } }",
                13);
    }

    @Test
    void stationsWithTheSlotsOfTheirServices() {
        requireConstant(
                "services { hours { day } policy { approval } days(first: 1) { slots(first: 2) { free left } } }", 14);
    }

    private void requireConstant(String fields, int most) {
        var two = statements.during(() -> execute(fields, 2));
        var twelve = statements.during(() -> execute(fields, 12));

        System.out.printf("SQL statements for 2 stations with %s: %d, for 12: %d%n", fields, two, twelve);
        assertThat(twelve).isEqualTo(two).isPositive().isLessThanOrEqualTo(most);
    }

    private void execute(String fields, int first) {
        var document =
                """
                query ($first: Int!, $node: ID!) {
                  stations(first: $first, filter: {organisationId: $node}) { edges { node { id %s } } }
                }"""
                        .formatted(fields);
        var request = new DefaultExecutionGraphQlRequest(
                document,
                null,
                Map.of("first", first, "node", tree.community().id()),
                null,
                "count-" + System.nanoTime(),
                Locale.CHINA);
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of("viewer", Viewer.STRANGER)).build());
        var response = Objects.requireNonNull(graphQl.execute(request).block());
        assertThat(response.getExecutionResult().getErrors()).isEmpty();
        var data = response.getExecutionResult().<Map<String, Map<String, List<?>>>>getData();
        assertThat(Objects.requireNonNull(data).get("stations").get("edges")).hasSize(first);
    }
}
