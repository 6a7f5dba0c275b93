package org.linli.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.budgets.BudgetFixture.accept;
import static org.linli.budgets.BudgetFixture.decline;
import static org.linli.budgets.BudgetFixture.done;
import static org.linli.budgets.BudgetFixture.plan;
import static org.linli.budgets.BudgetFixture.refusals;
import static org.linli.budgets.BudgetFixture.vote;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.ballots.BallotClosed;
import org.linli.ballots.BallotOutcome;
import org.linli.ballots.BallotSubject;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import tools.jackson.databind.JsonNode;

/** A round from its opening to its result, as residents and staff see it. */
@LinliTest
class BudgetRoundTests {

    private static final String ROUND =
            """
            query ($id: ID!) { budgetRound(id: $id) {
                id title introduction budgetFen status proposalsUntil openedAt decidedAt cancelReason organisation { id }
                ballot { id status type mode rule budgetFen most options { place text costFen }
                  result { outcome winners spentFen text } }
                projects(first: 50) { id title costFen status place reason round { id } proposer { id } } } }""";
    private static final String LIST =
            """
            query ($under: ID, $first: Int! = 20, $after: String) {
              budgetRounds(under: $under, first: $first, after: $after) {
                edges { node { id } } pageInfo { hasNextPage endCursor } } }""";

    private final BudgetFixture fixture;
    private final GraphQlClient client;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller host;

    BudgetRoundTests(BudgetFixture fixture, GraphQlClient client, TreeFixture trees) {
        this.fixture = fixture;
        this.client = client;
        this.tree = trees.create();
        this.host = fixture.host(tree.community());
    }

    /**
     * 120 yuan; the lift bench costs 60, the cycle shed 60, the reading corner 40. Of six voters four name bench and shed, two the
     * corner. The most wanted first: bench and shed have 4 votes each and use up all 120. By equal shares everyone has 20: bench is
     * paid for by four at 15 each (shed would be as well, but stands after it), who have 5 each left, 20 for a shed of 60; the two
     * pay 20 each for the corner, 40. So bench and corner win, and 20 that are left are enough for nothing.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GREEDY       | KNAPSACK | 门厅长椅 自行车棚 | 12000 | 规则：按票数依次",
                "EQUAL_SHARES | KNAPSACK | 门厅长椅 阅读角   | 10000 | 规则：等额份额法",
                "GREEDY       | POINTS   | 门厅长椅 自行车棚 | 12000 | 规则：按票数依次",
                "EQUAL_SHARES | POINTS   | 门厅长椅 阅读角   | 10000 | 规则：等额份额法"
            })
    void aRoundGoesFromProposalsToProjectsThatGetTheMoney(
            String rule, String type, String chosen, int spent, String words) {
        var residents = IntStream.range(0, 6)
                .mapToObj(i -> fixture.resident(tree.grid()))
                .toList();
        var round = fixture.round(host, tree.community(), 12_000);
        var bench = fixture.project(residents.get(0), round, "门厅长椅");
        var shed = fixture.project(residents.get(0), round, "自行车棚");
        var corner = fixture.project(residents.get(5), round, "阅读角");
        var statue = fixture.project(residents.get(4), round, "镀金雕像");
        done(host, "projectScreen", accept(corner, 4_000));
        done(host, "projectScreen", accept(bench, 6_000));
        done(host, "projectScreen", accept(shed, 6_000));
        done(host, "projectScreen", decline(statue, "不属于民生微实事"));
        var how = new HashMap<String, Object>(Map.of("rule", rule, "type", type));
        if (type.equals("POINTS")) {
            how.put("points", 4);
        }
        done(host, "budgetRoundPutToVote", vote(round, how));
        var ballot = fixture.ballot(round);
        var asked = read(client.nobody(), round);
        assertThat(asked.path("status").asString()).isEqualTo("VOTING");
        assertThat(asked.path("ballot").path("result").isNull()).isTrue();
        assertThat(texts(asked.path("ballot").path("options"), "text"))
                .as("in the order in which they were proposed")
                .containsExactly("门厅长椅", "自行车棚", "阅读角");
        assertThat(asked.path("ballot").path("rule").asString()).isEqualTo(rule);

        var points = type.equals("POINTS");
        for (var i = 0; i < 6; i++) {
            var wanted = i < 4 ? List.of(0, 1) : List.of(2);
            var given = i < 4 ? List.of(2, 2, 0) : List.of(0, 0, 2);
            BudgetFixture.cast(residents.get(i), ballot, points ? given : wanted);
        }
        BudgetFixture.end(host, "ballotClose", Map.of("ballotId", ballot));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> fixture.status("budget_round", round).equals("DECIDED"));

        var decided = read(client.nobody(), round);
        assertThat(statuses(decided))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "门厅长椅",
                        "CHOSEN",
                        "自行车棚",
                        chosen.contains("自行车棚") ? "CHOSEN" : "NOT_CHOSEN",
                        "阅读角",
                        chosen.contains("阅读角") ? "CHOSEN" : "NOT_CHOSEN",
                        "镀金雕像",
                        "DECLINED"));
        assertThat(texts(decided.path("projects"), "title").subList(0, 2))
                .as("the chosen first")
                .containsExactly(chosen.split(" +"));
        var result = decided.path("ballot").path("result");
        assertThat(result.path("spentFen").asInt()).isEqualTo(spent);
        assertThat(result.path("text").asString()).contains(words);
        assertThat(decided.path("decidedAt").isNull()).isFalse();
        assertThat(fixture.events())
                .contains(
                        new BudgetDecided(round),
                        new ProjectScreened(statue, residents.get(4).personId()));
        assertThat(fixture.deeds(tree.community().id()))
                .containsExactlyInAnyOrder(
                        "budget-round.opened",
                        "project.accepted",
                        "project.accepted",
                        "project.accepted",
                        "project.declined",
                        "budget-round.put-to-vote");
    }

    @Test
    void aResultTakesEffectOnceAndOnlyThatOfTheBallotOfTheRound() {
        var round = voting();
        var ballot = fixture.ballot(round);
        var first = fixture.number("select id from project where round_id = ? and place = 0", round);
        fixture.tell(new BallotClosed(ballot + 1, BallotSubject.PROJECTS, round, BallotOutcome.PASSED, List.of(1)));
        fixture.tell(new BallotClosed(ballot, BallotSubject.TOPIC, round, BallotOutcome.PASSED, List.of(1)));
        for (var winners : List.of(List.of(0), List.of(0), List.of(1))) {
            fixture.tell(new BallotClosed(ballot, BallotSubject.PROJECTS, round, BallotOutcome.PASSED, winners));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> fixture.status("budget_round", round).equals("DECIDED"));
        }

        assertThat(fixture.status("project", first)).isEqualTo("CHOSEN");
        assertThat(fixture.number("select count(*) from project where round_id = ? and status = 'NOT_CHOSEN'", round))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"NO_QUORUM", "NOT_PASSED"})
    void withoutAQuorumOrAWinnerNothingIsChosen(BallotOutcome outcome) {
        var round = voting();

        fixture.tell(new BallotClosed(fixture.ballot(round), BallotSubject.PROJECTS, round, outcome, List.of()));

        await().atMost(Duration.ofSeconds(60))
                .until(() -> fixture.status("budget_round", round).equals("NOT_DECIDED"));
        assertThat(statuses(read(client.nobody(), round)).values()).containsOnly("NOT_CHOSEN");
    }

    @Test
    void whenTheBallotIsCalledOffProjectsAreScreenedAgain() {
        var round = voting();
        var ballot = fixture.ballot(round);
        assertThat(refusals(host, "budgetRoundCancel", Map.of("roundId", round, "reason", "重来")))
                .containsExactly("BEING_VOTED");
        assertThat(refusals(host, "budgetRoundPutToVote", vote(round, Map.of())))
                .containsExactly("BEING_VOTED");

        BudgetFixture.end(host, "ballotCallOff", Map.of("ballotId", ballot, "reason", "预算有误"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> fixture.status("budget_round", round).equals("PROPOSING"));

        var told = read(client.nobody(), round);
        assertThat(told.path("ballot").isNull()).isTrue();
        assertThat(statuses(told).values()).containsOnly("ACCEPTED");
        assertThat(told.path("projects").get(0).path("place").isNull()).isTrue();
        done(host, "budgetRoundPutToVote", vote(round, Map.of("unit", "HOUSEHOLD", "mode", "NAMED")));
        assertThat(fixture.ballot(round)).isNotEqualTo(ballot);
    }

    @Test
    void aRoundThatIsCalledOffSaysWhyAndTakesNothingMore() {
        var round = fixture.round(tree.community());
        done(host, "budgetRoundCancel", Map.of("roundId", round, "reason", "经费收回"));

        var told = read(client.nobody(), round);
        assertThat(told.path("status").asString()).isEqualTo("CANCELLED");
        assertThat(told.path("cancelReason").asString()).isEqualTo("经费收回");
        assertThat(refusals(host, "budgetRoundCancel", Map.of("roundId", round, "reason", "再次")))
                .containsExactly("WRONG_STATUS");
        assertThat(refusals(host, "budgetRoundPutToVote", vote(round, Map.of())))
                .containsExactly("WRONG_STATUS");
        assertThat(refusals(fixture.resident(tree.grid()), "projectPropose", BudgetFixture.draft(round, Map.of())))
                .containsExactly("PROPOSALS_OVER");
    }

    @Test
    void roundsAreListedAtTheirNodeAndAboveTheLatestFirst() {
        var one = fixture.round(tree.community());
        var other = fixture.round(tree.grid());
        var elsewhere = fixture.round(tree.sibling());

        assertThat(ids(tree.community().id(), 20)).containsExactly(other, one);
        assertThat(ids(tree.grid().id(), 20)).containsExactly(other);
        assertThat(ids(tree.street().id(), 20)).containsExactly(elsewhere, other, one);
        var page = client.nobody()
                .ask(LIST, Map.of("under", tree.street().id(), "first", 2))
                .withoutErrors();
        assertThat(page.data("budgetRounds", "pageInfo", "hasNextPage").asBoolean())
                .isTrue();
        var next = client.nobody()
                .ask(
                        LIST,
                        Map.of(
                                "under",
                                tree.street().id(),
                                "after",
                                page.text("budgetRounds", "pageInfo", "endCursor")));
        assertThat(next.nodeIds("budgetRounds")).containsExactly(String.valueOf(one));
        assertThat(client.nobody().ask(LIST, Map.of()).nodeIds("budgetRounds")).isNotEmpty();
    }

    @Test
    void aRoundThatMakesNoSenseIsRefusedAtTheFieldInBothLanguages() {
        refuse("title", plan(tree.community(), Map.of("title", "字".repeat(61))));
        refuse("introduction", plan(tree.community(), Map.of("introduction", "字".repeat(1001))));
        refuse("budgetFen", plan(tree.community(), Map.of("budgetFen", 0)));
        refuse("budgetFen", plan(tree.community(), Map.of("budgetFen", 2_000_000_001)));
        refuse("proposalsUntil", plan(tree.community(), Map.of("proposalsUntil", BudgetFixture.in(Duration.ZERO))));
        refuse(
                "proposalsUntil",
                plan(tree.community(), Map.of("proposalsUntil", BudgetFixture.in(Duration.ofDays(400)))));
        done(host, "budgetRoundOpen", plan(tree.grid(), Map.of("budgetFen", 2_000_000_000)));
    }

    private void refuse(String field, Map<String, Object> input) {
        var chinese = BudgetFixture.call(host, "budgetRoundOpen", input);
        var english = host.askInEnglish(BudgetFixture.document("budgetRoundOpen"), Map.of("input", input));
        for (var answer : List.of(chinese, english)) {
            assertThat(answer.refusals("budgetRoundOpen")).as(field).containsExactly("INVALID");
            assertThat(answer.data("budgetRoundOpen", "userErrors")
                            .get(0)
                            .path("field")
                            .toString())
                    .isEqualTo("[\"input\",\"%s\"]".formatted(field));
        }
        assertThat(message(chinese.data("budgetRoundOpen"))).matches(".*[\\u4e00-\\u9fff].*");
        assertThat(message(english.data("budgetRoundOpen"))).matches("[\\x00-\\x7f]+");
    }

    private static String message(JsonNode payload) {
        return payload.path("userErrors").get(0).path("message").asString();
    }

    @Test
    void aVoteThatCannotBeHeldIsRefused() {
        var round = fixture.round(tree.community());
        fixture.accepted(tree.community(), round, "门厅长椅", 6_000);
        assertThat(refusals(host, "budgetRoundPutToVote", vote(round, Map.of())))
                .containsExactly("TOO_FEW");
        fixture.accepted(tree.community(), round, "阅读角", 4_000);

        for (var wrong : List.of(
                Map.of("type", "YES_NO"),
                Map.of("mode", "OPEN"),
                Map.of("type", "POINTS"),
                Map.of("points", 3),
                Map.of("type", "POINTS", "points", 101),
                Map.of("type", "POINTS", "points", 0),
                Map.of("closesAt", BudgetFixture.in(Duration.ofDays(93))),
                Map.of("closesAt", BudgetFixture.in(Duration.ofSeconds(-1))))) {
            var answer = BudgetFixture.call(host, "budgetRoundPutToVote", vote(round, wrong));
            assertThat(answer.refusals("budgetRoundPutToVote"))
                    .as(wrong.toString())
                    .containsExactly("INVALID");
            assertThat(answer.data("budgetRoundPutToVote", "userErrors")
                            .get(0)
                            .path("field")
                            .get(1)
                            .asString())
                    .isIn("type", "mode", "points", "closesAt")
                    .isIn(fieldOf(wrong));
        }
        assertThat(fixture.status("budget_round", round)).isEqualTo("PROPOSING");
        assertThat(fixture.number("select count(*) from ballot where subject = 'PROJECTS' and subject_id = ?", round))
                .as("nothing is left of those that were refused")
                .isZero();
        done(host, "budgetRoundPutToVote", vote(round, Map.of("type", "POINTS", "points", 100)));
    }

    private static List<String> fieldOf(Map<String, ?> wrong) {
        return wrong.containsKey("type") && !wrong.get("type").equals("YES_NO")
                ? List.of("points")
                : List.copyOf(wrong.keySet());
    }

    @Test
    void nobodyVotesWhereNobodyLives() {
        var round = fixture.round(host, tree.community(), 12_000);
        for (var title : List.of("门厅长椅", "阅读角")) {
            var other = fixture.host(tree.community());
            var id = fixture.project(other, round, title);
            done(host, "projectScreen", accept(id, 4_000));
        }

        assertThat(refusals(host, "budgetRoundPutToVote", vote(round, Map.of())))
                .containsExactly("NOBODY_MAY_VOTE");
        assertThat(host.askInEnglish(
                                BudgetFixture.document("budgetRoundPutToVote"), Map.of("input", vote(round, Map.of())))
                        .data("budgetRoundPutToVote", "userErrors")
                        .get(0)
                        .path("message")
                        .asString())
                .isEqualTo("Nobody would be on the roll. Confirm residents first.");
    }

    @Test
    void whoHostsAnotherCommunityFindsNothing() {
        var stranger = fixture.host(tree.sibling());
        var below = fixture.host(tree.grid());
        var round = fixture.ready(tree.community());
        var project = fixture.project(fixture.resident(tree.grid()), round, "加装路灯");

        for (var other : List.of(stranger, below)) {
            assertThat(refusals(other, "budgetRoundOpen", plan(tree.community(), Map.of())))
                    .containsExactly("NOT_FOUND");
            assertThat(refusals(other, "budgetRoundCancel", Map.of("roundId", round, "reason", "不办了")))
                    .containsExactly("NOT_FOUND");
            assertThat(refusals(other, "budgetRoundPutToVote", vote(round, Map.of())))
                    .containsExactly("NOT_FOUND");
            assertThat(refusals(other, "projectScreen", accept(project, 1_000))).containsExactly("NOT_FOUND");
        }
        assertThat(refusals(fixture.host(tree.street()), "budgetRoundOpen", plan(tree.street(), Map.of())))
                .as("no community at the node or above it")
                .containsExactly("NOT_FOUND");
        var resident = fixture.resident(tree.grid());
        assertThat(BudgetFixture.call(resident, "budgetRoundOpen", plan(tree.community(), Map.of()))
                        .errorCodes())
                .containsExactly("FORBIDDEN");
        done(fixture.host(tree.street()), "projectScreen", accept(project, 1_000));
    }

    @Test
    void aRequestThatIsRepeatedOpensOneRound() {
        var input = plan(tree.community(), Map.of("clientRequestId", "5b7a2c4e-9a41-4f0e-8b47-0c2f6f0f6a11"));
        var first = BudgetFixture.id(BudgetFixture.call(host, "budgetRoundOpen", input), "budgetRoundOpen", "round");

        assertThat(BudgetFixture.id(BudgetFixture.call(host, "budgetRoundOpen", input), "budgetRoundOpen", "round"))
                .isEqualTo(first);
    }

    private long voting() {
        var round = fixture.ready(tree.community());
        done(host, "budgetRoundPutToVote", vote(round, Map.of()));
        return round;
    }

    private static JsonNode read(GraphQlClient.Caller caller, long round) {
        return caller.ask(ROUND, Map.of("id", round)).withoutErrors().data("budgetRound");
    }

    private List<Long> ids(long under, int first) {
        return client.nobody().ask(LIST, Map.of("under", under, "first", first)).nodeIds("budgetRounds").stream()
                .map(Long::valueOf)
                .toList();
    }

    private static Map<String, String> statuses(JsonNode round) {
        var statuses = new HashMap<String, String>();
        round.path("projects")
                .forEach(project -> statuses.put(
                        project.path("title").asString(), project.path("status").asString()));
        return statuses;
    }

    private static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.path(field).asString()));
        return texts;
    }
}
