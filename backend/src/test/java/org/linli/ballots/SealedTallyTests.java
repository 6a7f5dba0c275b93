package org.linli.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

/** Two ballots that differ in nothing but what was voted: no answer to anybody differs before they are closed. */
@LinliTest
class SealedTallyTests {

    private static final int VOTERS = 5;
    private static final String ALL =
            """
            query ($id: ID!) {
              ballot(id: $id) {
                status mode type unit roll needed cast closedAt options { place text }
                result { outcome text cast spoilt totals winners spentFen fingerprint rounds { totals out } } own { onRoll cast }
              }
            }""";
    private static final List<String> OTHERS = List.of(
            "query ($id: ID!) { ballotRecount(id: $id) { agrees published marked totals outcome } }",
            "query ($id: ID!) { ballotVotes(ballotId: $id, first: 50) { edges { node { receipt choice elector } } pageInfo { hasNextPage } } }",
            "query ($id: ID!) { ballotRoll(ballotId: $id, cast: true, first: 50) { edges { node { cast } } pageInfo { hasNextPage } } }",
            "query ($id: ID!) { ballotRoll(ballotId: $id, cast: false, first: 50) { edges { node { cast } } pageInfo { hasNextPage } } }",
            "query ($id: ID!) { ballotPaperBatches(ballotId: $id) { edges { node { papers own } } } }",
            "query ($id: ID!) { ballotReceipt(ballotId: $id, receipt: \"%s\") { found told choice } }"
                    .formatted("0".repeat(64)),
            "mutation ($id: ID!) { ballotClose(input: {ballotId: $id}) { ballot { status } userErrors { code message } } }");

    private final BallotFixture fixture;
    private final StaffFixture staff;
    private final GraphQlClient client;
    private final TreeFixture trees;
    private final RestClient http;

    SealedTallyTests(
            BallotFixture fixture,
            StaffFixture staff,
            GraphQlClient client,
            TreeFixture trees,
            Environment environment) {
        this.fixture = fixture;
        this.staff = staff;
        this.client = client;
        this.trees = trees;
        this.http = RestClient.create("http://127.0.0.1:" + environment.getProperty("local.server.port"));
    }

    @Test
    void noAnswerTellsASecretTallyBeforeTheEnd() {
        assertThat(answers(BallotMode.SECRET, 0)).isEqualTo(answers(BallotMode.SECRET, 1));
    }

    @Test
    void noAnswerTellsANamedTallyBeforeTheEnd() {
        assertThat(answers(BallotMode.NAMED, 2)).isEqualTo(answers(BallotMode.NAMED, 0));
    }

    /** The same with a show of hands, which is told: so the comparison can fail. */
    @Test
    void theAnswersDoDifferWhereHandsAreShown() {
        assertThat(answers(BallotMode.OPEN, 0)).isNotEqualTo(answers(BallotMode.OPEN, 1));
    }

    /** What everyone is answered about a ballot where all but one have voted, and all of them the same. */
    private Map<String, List<String>> answers(BallotMode mode, int choice) {
        var tree = trees.create();
        var voters = new ArrayList<GraphQlClient.Caller>();
        for (var i = 0; i < VOTERS; i++) {
            voters.add(fixture.resident(fixture.household(tree.grid())));
        }
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), mode, ElectorUnit.PERSON));
        for (var voter : voters.subList(1, VOTERS)) {
            assertThat(BallotFixture.cast(voter, ballot, BallotFixture.nonce(), choice)
                            .refusals("ballotCast"))
                    .isEmpty();
        }
        var told = new LinkedHashMap<String, List<String>>();
        people(tree, voters).forEach((who, caller) -> told.put(who, ask(caller, ballot)));
        told.put("files", List.of(status(ballot + ".json"), status(ballot + ".svg")));
        return told;
    }

    private Map<String, GraphQlClient.Caller> people(TreeFixture.Tree tree, List<GraphQlClient.Caller> voters) {
        var people = new LinkedHashMap<String, GraphQlClient.Caller>();
        people.put("nobody", client.nobody());
        people.put("somebody", client.someone());
        people.put("on the roll", voters.getFirst());
        people.put("voted", voters.getLast());
        people.put("beside", fixture.resident(fixture.household(tree.sibling())));
        for (var role : Role.values()) {
            for (var node : List.<Organisation>of(tree.community(), tree.street())) {
                people.put(role + " of " + node.kind(), staff.appointed(role, node));
            }
        }
        return people;
    }

    private static List<String> ask(GraphQlClient.Caller caller, long ballot) {
        var answers = new ArrayList<String>();
        answers.add(body(caller, caller.accessToken() == null ? ALL.replace("own { onRoll cast }", "") : ALL, ballot));
        OTHERS.forEach(document -> answers.add(body(caller, document, ballot)));
        return answers;
    }

    private static String body(GraphQlClient.Caller caller, String document, long ballot) {
        return caller.ask(document, Map.of("id", ballot)).body().toString();
    }

    private String status(String file) {
        return http.get()
                .uri("/ballots/" + file)
                .exchange((request, response) -> response.getStatusCode() + " " + response.bodyTo(String.class));
    }
}
