package org.linli.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.shared.Holding;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.testing.LinliTest;
import org.linli.testing.StatementCounter;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

/** What a list of meetings costs does not depend on how many there are in it. */
@LinliTest
class MeetingStatementCountTests {

    private static final String FIELDS =
            """
            id kind title place room { name } organisation { name } convener { nickname } agenda { text topicId }
            quorum { reached } decisions { text agendaItem { text } } minutes { text } tasks { text owner { nickname } }
            viewerInvited viewerReply viewerAttended""";

    private final ExecutionGraphQlService graphQl;
    private final StatementCounter statements;
    private final TreeFixture.Tree tree;
    private final Viewer viewer;

    MeetingStatementCountTests(
            ExecutionGraphQlService graphQl,
            StatementCounter statements,
            MeetingFixture fixture,
            WishFixture people,
            TreeFixture trees) {
        this.graphQl = graphQl;
        this.statements = statements;
        this.tree = trees.create();
        for (var i = 0; i < 12; i++) {
            fixture.task(fixture.written(tree.community()), people.withPhone().personId());
        }
        var standing = new Standing(
                VerificationLevel.PHONE,
                List.of(new Holding(Role.COMMUNITY_ADMIN, tree.community().path())));
        this.viewer = new Viewer(people.withPhone().personId(), "", () -> standing);
    }

    @Test
    void meetingsWithAllThatIsShownInLists() {
        var two = statements.during(() -> execute(2));
        var twelve = statements.during(() -> execute(12));

        System.out.printf("SQL statements for 2 meetings: %d, for 12: %d%n", two, twelve);
        assertThat(twelve).isEqualTo(two).isPositive().isLessThanOrEqualTo(14);
    }

    private void execute(int first) {
        var document =
                "query ($first: Int!, $node: ID!) { meetings(first: $first, organisationId: $node) { edges { node { "
                        + FIELDS + " } } } }";
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
        var data = response.getExecutionResult().<Map<String, Map<String, List<?>>>>getData();
        assertThat(Objects.requireNonNull(data).get("meetings").get("edges")).hasSize(first);
    }
}
