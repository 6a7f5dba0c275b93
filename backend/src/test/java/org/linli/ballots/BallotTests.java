package org.linli.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;

/** A ballot from its opening to its publication, as residents and staff see it. */
@LinliTest
class BallotTests {

    private static final String BALLOT =
            """
            query ($id: ID!) {
              ballot(id: $id) {
                status roll needed cast options { place text } result { outcome text cast spoilt totals winners fingerprint }
                own { onRoll cast }
              }
            }""";

    private final BallotFixture fixture;
    private final StaffFixture staff;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final RestClient http;
    private final TreeFixture.Tree tree;

    BallotTests(
            BallotFixture fixture,
            StaffFixture staff,
            GraphQlClient client,
            JdbcTemplate jdbc,
            Environment environment,
            TreeFixture trees) {
        this.fixture = fixture;
        this.staff = staff;
        this.client = client;
        this.jdbc = jdbc;
        this.http = RestClient.create("http://127.0.0.1:" + environment.getProperty("local.server.port"));
        this.tree = trees.create();
    }

    private List<GraphQlClient.Caller> residents(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> fixture.resident(fixture.household(tree.grid())))
                .toList();
    }

    @Test
    void decidesByTheRollOfItsOpeningAndTellsNothingBefore() {
        var voters = residents(5);
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.PERSON));
        var late = residents(1).getFirst();
        assertThat(BallotFixture.cast(late, ballot, BallotFixture.nonce(), 0).refusals("ballotCast"))
                .containsExactly("NOT_ON_ROLL");

        for (var i = 0; i < 2; i++) {
            assertThat(BallotFixture.cast(voters.get(i), ballot, BallotFixture.nonce(), 0)
                            .refusals("ballotCast"))
                    .isEmpty();
        }
        var two =
                voters.get(0).ask(BALLOT, Map.of("id", ballot)).withoutErrors().data("ballot");
        assertThat(two.path("roll").asInt()).isEqualTo(5);
        assertThat(two.path("needed").asInt()).isEqualTo(3);
        assertThat(two.path("cast").isNull()).as("two have voted").isTrue();
        assertThat(two.path("result").isNull()).isTrue();
        assertThat(two.path("own").path("cast").asBoolean()).isTrue();
        BallotFixture.cast(voters.get(2), ballot, BallotFixture.nonce(), 1).withoutErrors();
        assertThat(voters.get(0).ask(BALLOT, Map.of("id", ballot)).text("ballot", "cast"))
                .isEqualTo("3");

        fixture.end(ballot);

        var told = client.nobody()
                .ask(BALLOT.replace("own { onRoll cast }", ""), Map.of("id", ballot))
                .withoutErrors()
                .data("ballot");
        assertThat(told.path("status").asString()).isEqualTo("CLOSED");
        assertThat(told.path("result").path("outcome").asString()).isEqualTo("PASSED");
        assertThat(told.path("result").path("text").asString())
                .isEqualTo("名册 5 人，3 人投票，至少须 3 人；赞成 2，反对 1，弃权 0；以 66% 通过（须过半数）。");
        assertThat(voters.get(0)
                        .askInEnglish("query ($id: ID!) { ballot(id: $id) { result { text } } }", Map.of("id", ballot))
                        .text("ballot", "result", "text"))
                .isEqualTo("5 on the roll, 3 cast, 3 needed; 2 for, 1 against, 0 abstained; passed with 66 %"
                        + " (more than half needed).");
        assertThat(BallotFixture.cast(voters.get(4), ballot, BallotFixture.nonce(), 1)
                        .refusals("ballotCast"))
                .containsExactly("BALLOT_OVER");
    }

    @Test
    void aHouseholdHasOneVoteWhicheverOfItComesFirst() {
        var home = fixture.household(tree.grid());
        var one = fixture.resident(home);
        var other = fixture.resident(home);
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.HOUSEHOLD));

        assertThat(BallotFixture.cast(one, ballot, BallotFixture.nonce(), 0).refusals("ballotCast"))
                .isEmpty();
        var refused = BallotFixture.cast(other, ballot, BallotFixture.nonce(), 1);

        assertThat(refused.refusals("ballotCast")).containsExactly("ALREADY_CAST");
        assertThat(other.ask(BALLOT, Map.of("id", ballot))
                        .data("ballot", "own", "cast")
                        .asBoolean())
                .isTrue();
        assertThat(jdbc.queryForObject("select cast_count from ballot where id = ?", Integer.class, ballot))
                .isEqualTo(1);
    }

    @Test
    void theSameVoteSentAgainGetsTheSameReceiptAndAnotherOneIsRefused() {
        var voter = residents(1).getFirst();
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.PERSON));
        var nonce = BallotFixture.nonce();
        var first = BallotFixture.cast(voter, ballot, nonce, 2).text("ballotCast", "receipt");

        assertThat(BallotFixture.cast(voter, ballot, nonce, 2).text("ballotCast", "receipt"))
                .isEqualTo(first)
                .isEqualTo(BallotFixture.sha256((nonce + "|2|" + ballot).getBytes(StandardCharsets.US_ASCII)));
        assertThat(BallotFixture.cast(voter, ballot, nonce, 1).refusals("ballotCast"))
                .containsExactly("ALREADY_CAST");
        fixture.end(ballot);
        assertThat(BallotFixture.cast(voter, ballot, nonce, 2).text("ballotCast", "receipt"))
                .as("an answer that was lost is got after the end, too")
                .isEqualTo(first);
    }

    @Test
    void whoHasTheReceiptFindsTheVoteAndEveryoneCountsAgain() {
        var voters = residents(4);
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.PERSON));
        var receipts = new ArrayList<String>();
        for (var i = 0; i < voters.size(); i++) {
            receipts.add(BallotFixture.cast(voters.get(i), ballot, BallotFixture.nonce(), i % 3)
                    .text("ballotCast", "receipt"));
        }
        var find =
                "query ($id: ID!, $receipt: String!) { ballotReceipt(ballotId: $id, receipt: $receipt) { found told choice } }";
        var before = voters.get(1).ask(find, Map.of("id", ballot, "receipt", receipts.get(1)));
        assertThat(before.data("ballotReceipt", "found").asBoolean()).isTrue();
        assertThat(before.data("ballotReceipt", "told").asBoolean()).isFalse();
        assertThat(before.data("ballotReceipt", "choice")).isEmpty();
        var votes = "query ($id: ID!) { ballotVotes(ballotId: $id, first: 50) { edges { node { receipt choice } } } }";
        assertThat(client.nobody().ask(votes, Map.of("id", ballot)).data("ballotVotes", "edges"))
                .isEmpty();
        assertThat(get(ballot + ".json").getStatusCode().value()).isEqualTo(404);

        fixture.end(ballot);

        var after = voters.get(1).ask(find, Map.of("id", ballot, "receipt", receipts.get(1)));
        assertThat(after.data("ballotReceipt", "choice").toString()).isEqualTo("[1]");
        var published = new ArrayList<String>();
        client.nobody()
                .ask(votes, Map.of("id", ballot))
                .data("ballotVotes", "edges")
                .forEach(edge -> published.add(edge.path("node").path("receipt").asString()));
        assertThat(published).containsExactlyInAnyOrderElementsOf(receipts);
        var again = client.nobody()
                .ask(
                        "query ($id: ID!) { ballotRecount(id: $id) { agrees published marked totals outcome } }",
                        Map.of("id", ballot))
                .withoutErrors()
                .data("ballotRecount");
        assertThat(again.toString())
                .isEqualTo(
                        "{\"agrees\":true,\"published\":4,\"marked\":4,\"totals\":[2,1,1],\"outcome\":\"NOT_PASSED\"}");
        var file = get(ballot + ".json").getBody();
        assertThat(BallotFixture.sha256(file))
                .isEqualTo(jdbc.queryForObject("select fingerprint from ballot where id = ?", String.class, ballot));
        assertThat(new String(get(ballot + ".svg").getBody(), StandardCharsets.UTF_8))
                .startsWith("<svg")
                .contains("要不要在北门装路灯？", "赞成", BallotFixture.sha256(file));
    }

    private ResponseEntity<byte[]> get(String file) {
        return http.get()
                .uri("/ballots/" + file)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toEntity(byte[].class);
    }

    @Test
    void handsAreCountedWhileTheyAreUpAndNamesAreToldToTheRollOnly() {
        var home = fixture.household(tree.grid());
        var voter = fixture.resident(home);
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.OPEN, ElectorUnit.HOUSEHOLD));
        BallotFixture.cast(voter, ballot, BallotFixture.nonce(), 0).withoutErrors();
        var named = "query ($id: ID!) { ballotVotes(ballotId: $id) { edges { node { choice elector } } } }";
        var stranger = client.someone();

        assertThat(stranger.ask(BALLOT, Map.of("id", ballot))
                        .data("ballot", "result", "totals")
                        .toString())
                .isEqualTo("[1,0,0]");
        assertThat(stranger.ask(named, Map.of("id", ballot))
                        .data("ballotVotes", "edges")
                        .get(0)
                        .path("node")
                        .path("elector")
                        .isNull())
                .isTrue();
        assertThat(voter.ask(named, Map.of("id", ballot))
                        .data("ballotVotes", "edges")
                        .get(0)
                        .path("node")
                        .path("elector")
                        .asString())
                .isEqualTo("3号楼 " + home.name());
        var host = fixture.host(tree.community());
        assertThat(BallotFixture.call(host, "ballotClose", Map.of("ballotId", ballot)))
                .isEmpty();
        assertThat(BallotFixture.call(host, "ballotClose", Map.of("ballotId", ballot)))
                .containsExactly("BALLOT_OVER");
    }

    @Test
    void papersCountWhenTwoPeopleSayTheSameAndAsManyAsTheRollSays() {
        var voters = residents(3);
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.PERSON));
        var one = fixture.host(tree.community());
        var other = fixture.host(tree.grid());
        var beside = fixture.host(tree.sibling());
        var enter =
                """
                mutation ($id: ID!, $batch: ID, $choices: [[Int!]!]!, $spoilt: Int! = 0) {
                  ballotPaperEnter(input: {ballotId: $id, batchId: $batch, choices: $choices, spoilt: $spoilt}) {
                    batch { id papers own } userErrors { code message }
                  }
                }""";
        BallotFixture.cast(voters.get(0), ballot, BallotFixture.nonce(), 0).withoutErrors();
        assertThat(mark(one, ballot, voters.get(0).personId())).containsExactly("ALREADY_CAST");
        assertThat(mark(one, ballot, voters.get(1).personId())).isEmpty();
        assertThat(mark(one, ballot, voters.get(2).personId())).isEmpty();
        assertThat(mark(beside, ballot, voters.get(2).personId())).containsExactly("NOT_FOUND");
        assertThat(mark(one, ballot, 7)).containsExactly("NOT_FOUND");
        assertThat(BallotFixture.cast(voters.get(1), ballot, BallotFixture.nonce(), 1)
                        .refusals("ballotCast"))
                .containsExactly("ALREADY_CAST");

        assertThat(one.ask(enter, Map.of("id", ballot, "choices", List.of(List.of(0), List.of(0), List.of(0))))
                        .refusals("ballotPaperEnter"))
                .containsExactly("TOO_MANY_PAPERS");
        var batch = one.ask(enter, Map.of("id", ballot, "choices", List.of(List.of(0)), "spoilt", 1))
                .withoutErrors()
                .text("ballotPaperEnter", "batch", "id");
        fixture.end(ballot);
        assertThat(status(ballot)).as("papers are still to be entered").isEqualTo("COUNTING");
        Map<String, Object> same = Map.of("id", ballot, "batch", batch, "choices", List.of(List.of(0)), "spoilt", 1);
        assertThat(one.ask(enter, same).refusals("ballotPaperEnter")).containsExactly("SECOND_PERSON");
        var community = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        assertThat(other.ask(enter, same).refusals("ballotPaperEnter"))
                .as("the grid worker is under the node")
                .containsExactly("NOT_FOUND");
        assertThat(community
                        .ask(enter, Map.of("id", ballot, "batch", batch, "choices", List.of(List.of(1)), "spoilt", 1))
                        .refusals("ballotPaperEnter"))
                .containsExactly("PAPERS_DIFFER");
        assertThat(community.ask(enter, same).refusals("ballotPaperEnter")).isEmpty();

        assertThat(status(ballot)).isEqualTo("CLOSED");
        var result =
                voters.get(0).ask(BALLOT, Map.of("id", ballot)).withoutErrors().data("ballot", "result");
        assertThat(result.path("text").asString())
                .isEqualTo("名册 3 人，3 人投票，至少须 2 人（其中废票 1 张）；赞成 2，反对 0，弃权 0；以 66% 通过（须过半数）。");
        assertThat(jdbc.queryForObject(
                        "select count(*) from ballot_vote where ballot_id = ? and elector_id is not null",
                        Integer.class,
                        ballot))
                .isZero();
    }

    private static List<String> mark(GraphQlClient.Caller host, long ballot, long elector) {
        return BallotFixture.call(host, "ballotPaperMark", Map.of("ballotId", ballot, "electorId", elector));
    }

    private String status(long ballot) {
        return jdbc.queryForObject("select status from ballot where id = ?", String.class, ballot);
    }

    @Test
    void isClosedBeforeItsTimeOnlyWhenAllHaveVotedAndCalledOffForAReason() {
        var voters = residents(2);
        var host = fixture.host(tree.community());
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.PERSON));
        BallotFixture.cast(voters.get(0), ballot, BallotFixture.nonce(), 0).withoutErrors();
        assertThat(BallotFixture.call(host, "ballotClose", Map.of("ballotId", ballot)))
                .containsExactly("TOO_EARLY");
        BallotFixture.cast(voters.get(1), ballot, BallotFixture.nonce(), 0).withoutErrors();
        assertThat(BallotFixture.call(host, "ballotClose", Map.of("ballotId", ballot)))
                .isEmpty();
        var other = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.PERSON));
        BallotFixture.cast(voters.get(0), other, BallotFixture.nonce(), 0).withoutErrors();

        assertThat(BallotFixture.call(host, "ballotCallOff", Map.of("ballotId", other, "reason", "")))
                .containsExactly("INVALID");
        assertThat(BallotFixture.call(host, "ballotCallOff", Map.of("ballotId", other, "reason", "题目写错了")))
                .isEmpty();

        assertThat(status(other)).isEqualTo("CALLED_OFF");
        assertThat(jdbc.queryForObject("select count(*) from ballot_vote where ballot_id = ?", Integer.class, other))
                .isZero();
        assertThat(BallotFixture.call(host, "ballotCallOff", Map.of("ballotId", ballot, "reason", "晚了")))
                .containsExactly("BALLOT_OVER");
    }

    @Test
    void choicesThatMakeNoSenseAreRefusedAndLoseNothing() {
        var voter = residents(1).getFirst();
        var yesNo = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.PERSON));
        var upTo = fixture.open(BallotFixture.options(tree.community(), BallotType.UP_TO, 2, "路灯", "长椅", "花坛"));
        var points = fixture.open(BallotFixture.options(tree.community(), BallotType.POINTS, 10, "路灯", "长椅"));
        var money = fixture.open(BallotFixture.budget(
                tree.community(),
                BallotType.KNAPSACK,
                1,
                100L,
                BudgetRule.GREEDY,
                List.of(new NewBallot.NewOption("路灯", 60L), new NewBallot.NewOption("长椅", 50L))));

        assertThat(refusal(voter, yesNo)).isEqualTo("INVALID");
        assertThat(refusal(voter, yesNo, 3)).isEqualTo("INVALID");
        assertThat(refusal(voter, yesNo, 0, 1)).isEqualTo("INVALID");
        assertThat(refusal(voter, upTo, 0, 1, 2)).isEqualTo("INVALID");
        assertThat(refusal(voter, upTo, 1, 1)).isEqualTo("INVALID");
        assertThat(refusal(voter, points, 5)).isEqualTo("INVALID");
        assertThat(refusal(voter, points, 6, 5)).isEqualTo("OVER_BUDGET");
        assertThat(refusal(voter, points, -1, 5)).isEqualTo("INVALID");
        assertThat(refusal(voter, money, 0, 1)).isEqualTo("OVER_BUDGET");
        assertThat(BallotFixture.cast(voter, upTo, "none", 0).refusals("ballotCast"))
                .containsExactly("INVALID");
        for (var ballot : List.of(upTo, points, money)) {
            assertThat(BallotFixture.cast(voter, ballot, BallotFixture.nonce()).refusals("ballotCast"))
                    .as("a vote that names nothing")
                    .isEmpty();
        }
    }

    private static String refusal(GraphQlClient.Caller voter, long ballot, Integer... choice) {
        return BallotFixture.cast(voter, ballot, BallotFixture.nonce(), choice)
                .refusals("ballotCast")
                .getFirst();
    }

    @Test
    void aBallotThatMakesNoSenseIsNotOpened() {
        residents(1);
        var community = tree.community();

        assertRefused(BallotFixture.options(community, BallotType.ONE_OF, 1, "一个"), "INVALID");
        assertRefused(BallotFixture.options(community, BallotType.ONE_OF, 1, "路灯", "路灯"), "INVALID");
        assertRefused(BallotFixture.options(community, BallotType.UP_TO, 3, "路灯", "长椅"), "INVALID");
        assertRefused(BallotFixture.options(community, BallotType.KNAPSACK, 1, "路灯", "长椅"), "INVALID");
        assertRefused(BallotFixture.options(tree.street(), BallotType.ONE_OF, 1, "路灯", "长椅"), "INVALID");
        assertRefused(BallotFixture.options(tree.sibling(), BallotType.ONE_OF, 1, "路灯", "长椅"), "EMPTY_ROLL");
    }

    private void assertRefused(NewBallot ballot, String code) {
        assertThatThrownBy(() -> fixture.open(ballot))
                .isInstanceOfSatisfying(
                        BallotRejected.class,
                        rejected -> assertThat(rejected.rejection().code()).isEqualTo(code));
    }

    @Test
    void theRollIsTheNodesAndStaffSeesWhoHasVotedFromThreeOn() {
        var voters = residents(3);
        var elsewhere = fixture.resident(fixture.household(tree.community()));
        var ballot = fixture.open(BallotFixture.yesNo(grid(), BallotMode.SECRET, ElectorUnit.PERSON));
        assertThat(BallotFixture.cast(elsewhere, ballot, BallotFixture.nonce(), 0)
                        .refusals("ballotCast"))
                .containsExactly("NOT_ON_ROLL");
        var host = fixture.host(tree.community());
        var roll =
                "query ($id: ID!, $cast: Boolean) { ballotRoll(ballotId: $id, cast: $cast) { edges { node { id name cast } } } }";
        for (var i = 0; i < 2; i++) {
            BallotFixture.cast(voters.get(i), ballot, BallotFixture.nonce(), 0).withoutErrors();
        }
        var quiet = host.ask(roll, Map.of("id", ballot)).withoutErrors().data("ballotRoll", "edges");
        assertThat(quiet)
                .hasSize(3)
                .allMatch(edge -> edge.path("node").path("cast").isNull());
        assertThat(host.ask(roll, Map.of("id", ballot, "cast", true)).data("ballotRoll", "edges"))
                .isEmpty();
        BallotFixture.cast(voters.get(2), ballot, BallotFixture.nonce(), 0).withoutErrors();
        assertThat(host.ask(roll, Map.of("id", ballot, "cast", true)).data("ballotRoll", "edges"))
                .hasSize(3);
        assertThat(fixture.host(tree.sibling())
                        .ask(roll, Map.of("id", ballot))
                        .withoutErrors()
                        .data("ballotRoll", "edges"))
                .isEmpty();
        assertThat(voters.get(0)
                        .ask("{ viewer { ballots { id own { cast } } } }")
                        .withoutErrors()
                        .data("viewer", "ballots")
                        .get(0)
                        .path("id")
                        .asString())
                .isEqualTo(Long.toString(ballot));
    }

    private Organisation grid() {
        return tree.grid();
    }
}
