package org.linli.budgets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.linli.budgets.BudgetFixture.accept;
import static org.linli.budgets.BudgetFixture.call;
import static org.linli.budgets.BudgetFixture.decline;
import static org.linli.budgets.BudgetFixture.done;
import static org.linli.budgets.BudgetFixture.draft;
import static org.linli.budgets.BudgetFixture.refusals;
import static org.linli.budgets.BudgetFixture.vote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What becomes of a project before the vote, and who sees it. */
@LinliTest
class ProjectTests {

    private static final String SHOWN =
            """
            query ($id: ID!) {
              projects(roundId: $id) { edges { node { id title status proposer { id } } } }
              budgetRound(id: $id) { projects { id } } }""";
    private static final String OWN =
            """
            query ($id: ID!) { budgetRound(id: $id) { viewerProjects { id title status hiddenFromOthers } } }""";
    private static final String TO_SCREEN =
            """
            query ($id: ID!) { projectsToScreen(roundId: $id) { edges { node { id title hiddenFromOthers } } } }""";

    private final BudgetFixture fixture;
    private final BudgetData data;
    private final TransactionTemplate transaction;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller host;
    private final GraphQlClient.Caller resident;
    private final long round;

    ProjectTests(
            BudgetFixture fixture,
            BudgetData data,
            TransactionTemplate transaction,
            GraphQlClient client,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.data = data;
        this.transaction = transaction;
        this.client = client;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.host = fixture.host(tree.community());
        this.resident = fixture.resident(tree.grid());
        this.round = fixture.round(host, tree.community(), 12_000);
    }

    @Test
    void whatWaitsForTheCheckIsSeenByItsProposerAndStaffOnly() {
        var held = BudgetFixture.id(
                call(resident, "projectPropose", draft(round, Map.of("text", "可疑的内容"))), "projectPropose", "project");
        for (var other : List.of(client.nobody(), fixture.resident(tree.grid()), resident, host)) {
            assertThat(shown(other)).isEmpty();
            assertThat(other.ask(SHOWN, Map.of("id", round)).data("budgetRound", "projects"))
                    .isEmpty();
        }
        assertThat(own(resident).get(0).path("hiddenFromOthers").asBoolean()).isTrue();
        assertThat(own(fixture.resident(tree.grid()))).isEmpty();
        assertThat(toScreen(host)).containsExactly(String.valueOf(held));
        assertThat(toScreen(fixture.host(tree.sibling()))).isEmpty();
        assertThat(resident.ask(TO_SCREEN, Map.of("id", round)).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(refusals(host, "projectScreen", accept(held, 4_000))).containsExactly("NOT_SHOWN");

        fixture.decide(tree.community(), held, "PASS");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> shown(client.nobody()).contains(String.valueOf(held)));

        assertThat(own(resident).get(0).path("hiddenFromOthers").asBoolean()).isFalse();
        done(host, "projectScreen", accept(held, 4_000));
        assertThat(toScreen(host)).isEmpty();
        assertThat(refusals(resident, "projectPropose", draft(round, Map.of("title", "违规的项目"))))
                .containsExactly("TEXT_REFUSED");
    }

    @Test
    void onlyResidentsOfTheCommunityAndItsHostsPropose() {
        assertThat(refusals(fixture.resident(tree.sibling()), "projectPropose", draft(round, Map.of())))
                .containsExactly("LEVEL_TOO_LOW");
        assertThat(refusals(fixture.host(tree.sibling()), "projectPropose", draft(round, Map.of())))
                .containsExactly("LEVEL_TOO_LOW");
        assertThat(client.nobody()
                        .ask(BudgetFixture.document("projectPropose"), Map.of("input", draft(round, Map.of())))
                        .errorCodes())
                .containsExactly("UNAUTHENTICATED");
        var own = fixture.project(host, round, "加装路灯");

        assertThat(refusals(host, "projectScreen", accept(own, 4_000))).containsExactly("OWN_PROJECT");
        done(fixture.host(tree.community()), "projectScreen", accept(own, 4_000));
        assertThat(refusals(resident, "projectPropose", draft(own, Map.of()))).containsExactly("NOT_FOUND");
    }

    @Test
    void aPersonHasThreeOpenProjectsARoundAtMost() {
        var first = fixture.project(resident, round, "项目一");
        fixture.project(resident, round, "项目二");
        var third = fixture.project(resident, round, "项目三");
        assertThat(refusals(resident, "projectPropose", draft(round, Map.of()))).containsExactly("TOO_MANY");
        fixture.project(resident, fixture.round(tree.grid()), "项目四");
        fixture.project(fixture.resident(tree.grid()), round, "项目五");

        done(resident, "projectWithdraw", Map.of("projectId", first));
        fixture.project(resident, round, "项目六");
        done(host, "projectScreen", decline(third, "已有安排"));
        fixture.project(resident, round, "项目七");
        assertThat(refusals(resident, "projectPropose", draft(round, Map.of()))).containsExactly("TOO_MANY");
    }

    @Test
    void aProjectThatMakesNoSenseIsRefusedAtTheField() {
        for (var wrong : List.of(
                Map.of("title", ""),
                Map.of("title", "字".repeat(101)),
                Map.of("title", "两\n行"),
                Map.of("text", "字".repeat(1001)),
                Map.of("costFen", 0),
                Map.of("costFen", 12_001))) {
            var answer = call(resident, "projectPropose", draft(round, wrong));
            assertThat(answer.refusals("projectPropose")).as(wrong.toString()).containsExactly("INVALID");
            assertThat(answer.data("projectPropose", "userErrors")
                            .get(0)
                            .path("field")
                            .get(1)
                            .asString())
                    .isEqualTo(wrong.keySet().iterator().next());
        }
        done(resident, "projectPropose", draft(round, Map.of("title", "字".repeat(100), "costFen", 12_000)));
    }

    @Test
    void proposalsEndInTime() {
        jdbc.update("update budget_round set proposals_until = now(3) - interval 1 second where id = ?", round);

        var answer = call(resident, "projectPropose", draft(round, Map.of()));
        assertThat(answer.refusals("projectPropose")).containsExactly("PROPOSALS_OVER");
        assertThat(answer.data("projectPropose", "userErrors")
                        .get(0)
                        .path("message")
                        .asString())
                .isEqualTo("这一期的征集已经结束，请等下一期。");
    }

    @Test
    void screeningNeedsACostOrAReasonAndMayBeChangedUntilTheVote() {
        var id = fixture.project(resident, round, "门厅长椅");
        for (var wrong : List.of(
                Map.of("projectId", id, "decision", "ACCEPT"),
                Map.of("projectId", id, "decision", "ACCEPT", "costFen", 12_001),
                Map.of("projectId", id, "decision", "DECLINE"),
                Map.of("projectId", id, "decision", "DECLINE", "reason", "不办", "costFen", 1),
                Map.of("projectId", id, "decision", "DECLINE", "reason", "字".repeat(201)))) {
            assertThat(refusals(host, "projectScreen", wrong))
                    .as(wrong.toString())
                    .containsExactly("INVALID");
        }
        done(host, "projectScreen", decline(id, "不属于民生微实事"));
        done(host, "projectScreen", accept(id, 6_000));
        var again = call(host, "projectScreen", accept(id, 5_500));
        assertThat(again.text("projectScreen", "project", "costFen")).isEqualTo("5500");
        assertThat(again.data("projectScreen", "project", "reason").isNull()).isTrue();
        assertThat(fixture.events()).contains(new ProjectScreened(id, resident.personId()));
        assertThat(fixture.number(
                        "select count(*) from deed where subject_id = ? and action like 'project.%'",
                        resident.personId()))
                .isEqualTo(3);

        var other = fixture.project(fixture.resident(tree.grid()), round, "门厅长椅");
        assertThat(refusals(host, "projectScreen", accept(other, 6_000))).containsExactly("TITLE_TAKEN");
        fixture.accepted(tree.community(), round, "阅读角", 4_000);
        done(host, "budgetRoundPutToVote", vote(round, Map.of()));
        assertThat(refusals(host, "projectScreen", accept(id, 4_000))).containsExactly("WRONG_STATUS");
        assertThat(refusals(host, "projectScreen", decline(other, "同名"))).containsExactly("WRONG_STATUS");
        assertThat(refusals(resident, "projectWithdraw", Map.of("projectId", id)))
                .containsExactly("WRONG_STATUS");
    }

    @Test
    void itsProposerTakesAProjectBackAndNobodyElse() {
        var id = fixture.project(resident, round, "门厅长椅");
        assertThat(refusals(fixture.resident(tree.grid()), "projectWithdraw", Map.of("projectId", id)))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(host, "projectWithdraw", Map.of("projectId", id))).containsExactly("NOT_FOUND");
        done(host, "projectScreen", accept(id, 6_000));

        done(resident, "projectWithdraw", Map.of("projectId", id));

        assertThat(shown(client.nobody())).isEmpty();
        assertThat(own(resident).get(0).path("status").asString()).isEqualTo("WITHDRAWN");
        assertThat(refusals(resident, "projectWithdraw", Map.of("projectId", id)))
                .containsExactly("WRONG_STATUS");
        assertThat(refusals(host, "projectScreen", accept(id, 6_000))).containsExactly("WRONG_STATUS");
    }

    @Test
    void aRequestThatIsRepeatedMakesOneProject() {
        var input = draft(round, Map.of("clientRequestId", "3f0f6a11-9a41-4f0e-8b47-0c2f5b7a2c4e"));
        var first = BudgetFixture.id(call(resident, "projectPropose", input), "projectPropose", "project");

        assertThat(BudgetFixture.id(call(resident, "projectPropose", input), "projectPropose", "project"))
                .isEqualTo(first);
        assertThat(shown(client.nobody())).containsExactly(String.valueOf(first));
    }

    @Test
    void whatStaffHasNotAcceptedGoesWithTheAccountAndTheRestStaysUnderTheId() {
        var proposed = fixture.project(resident, round, "门厅长椅");
        var accepted = fixture.project(resident, round, "阅读角");
        done(host, "projectScreen", accept(accepted, 4_000));
        var declined = fixture.project(resident, round, "镀金雕像");
        done(host, "projectScreen", decline(declined, "不属于民生微实事"));
        var others = fixture.project(fixture.resident(tree.grid()), round, "加装路灯");
        assertThat(data.export(resident.personId()))
                .extracting(row -> row.get("title"))
                .containsExactlyInAnyOrder("门厅长椅", "阅读角", "镀金雕像");
        assertThat(data.export(resident.personId()).toString()).contains("方便老人上下楼。", "不属于民生微实事", "ACCEPTED");
        assertThat(data.export(fixture.resident(tree.grid()).personId())).isEmpty();

        for (var i = 0; i < 2; i++) {
            transaction.executeWithoutResult(status -> data.erase(resident.personId()));
        }

        assertThat(fixture.status("project", proposed)).isEqualTo("WITHDRAWN");
        assertThat(fixture.status("project", declined)).isEqualTo("DECLINED");
        assertThat(fixture.number(
                        "select count(*) from project where proposer_id = ? and title = '' and text = '' and reason is null",
                        resident.personId()))
                .isEqualTo(2);
        assertThat(shown(client.nobody())).containsExactlyInAnyOrder(String.valueOf(accepted), String.valueOf(others));
    }

    private List<String> shown(GraphQlClient.Caller caller) {
        return caller.ask(SHOWN, Map.of("id", round)).nodeIds("projects");
    }

    private JsonNode own(GraphQlClient.Caller caller) {
        return caller.ask(OWN, Map.of("id", round)).withoutErrors().data("budgetRound", "viewerProjects");
    }

    private List<String> toScreen(GraphQlClient.Caller caller) {
        return caller.ask(TO_SCREEN, Map.of("id", round)).nodeIds("projectsToScreen");
    }
}
