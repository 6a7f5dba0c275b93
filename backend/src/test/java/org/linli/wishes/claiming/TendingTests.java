package org.linli.wishes.claiming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.linli.wishes.WishFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What staff does for wishes that nobody claims, confirms or agrees about. */
@LinliTest
class TendingTests {

    private static final String TASKS =
            """
            query ($node: ID!, $kind: WishTaskKind!, $first: Int! = 20, $after: String) {
              wishTasks(organisationId: $node, kind: $kind, first: $first, after: $after) {
                edges { node { kind since wish { id title } claim { id state note claimer { id } } timeline { kind reason } } }
                pageInfo { endCursor hasNextPage }
              }
            }""";
    private static final String SUGGESTIONS =
            """
            query ($id: ID!) {
              wishSuggestions(wishId: $id, first: 10) { person { id } organisation { id } reasons { kind count } }
            }""";
    private static final String DISPATCH =
            """
            mutation ($input: WishDispatchInput!) {
              wishDispatch(input: $input) { claim { id state wish { status } } userErrors { code field } }
            }""";
    private static final String CLAIM_FOR =
            """
            mutation ($input: WishClaimForInput!) {
              wishClaimFor(input: $input) {
                claims { id parts organisation { id } wish { id } } missed { wishId code message } userErrors { code }
              }
            }""";

    private final WishFixture fixture;
    private final ClaimData data;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller worker;
    private final GraphQlClient.Caller stranger;
    private final GraphQlClient.Caller wisher;
    private final GraphQlClient.Caller claimer;
    private final StaffFixture staff;

    TendingTests(WishFixture fixture, ClaimData data, JdbcTemplate jdbc, TreeFixture trees, StaffFixture staff) {
        this.fixture = fixture;
        this.data = data;
        this.jdbc = jdbc;
        this.staff = staff;
        this.tree = trees.create();
        this.worker = staff.appointed(Role.GRID_WORKER, tree.grid());
        this.stranger = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());
        this.wisher = fixture.resident(tree.grid());
        this.claimer = fixture.withPhone();
    }

    @Test
    void aDisputeWaitsForStaffWhoUpholdsOrEndsTheClaim() {
        var wishId = fixture.open(wisher, 1);
        var claimId = disputed(wishId);

        assertThat(tasks(worker, "DISPUTED")).containsExactly(wishId);
        assertThat(tasks(stranger, "DISPUTED")).isEmpty();
        assertThat(refusals(stranger, "wishDisputeDecide", decision(claimId, true)))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(worker, "wishDisputeDecide", decision(claimId, false)))
                .isEmpty();
        assertThat(fixture.claimState(claimId)).isEqualTo("ANNULLED");
        assertThat(fixture.status(wishId)).isEqualTo("OPEN");
        assertThat(tasks(worker, "DISPUTED")).isEmpty();
        assertThat(refusals(worker, "wishDisputeDecide", decision(claimId, true)))
                .containsExactly("WRONG_STATUS");

        var again = disputed(wishId);
        assertThat(refusals(worker, "wishDisputeDecide", decision(again, true))).isEmpty();
        assertThat(fixture.status(wishId)).isEqualTo("CONFIRMED");
    }

    @Test
    void bothSidesReadWhatStaffHasSaidAndThatItWasDone() {
        var wishId = fixture.open(wisher, 1);
        var claimId = disputed(wishId);
        refusals(worker, "wishDisputeDecide", decision(claimId, true));

        var steps = wisher.ask("query ($id: ID!) { wish(id: $id) { timeline { kind reason } } }", Map.of("id", wishId))
                .data("wish", "timeline")
                .toString();
        assertThat(steps).contains("核实过了").contains("没有收到");
        for (var side : List.of(wisher, claimer)) {
            assertThat(jdbc.queryForObject(
                            "select count(*) from deed where action = 'wish.decided' and subject_id = ?",
                            Integer.class,
                            side.personId()))
                    .isOne();
        }
    }

    @Test
    void nobodyDecidesAboutAWishOrAClaimOfHerOwn() {
        var claimingWorker = staff.appointed(Role.GRID_WORKER, tree.grid());
        jdbc.update(
                "update person set level = 'PHONE', phone_index = sha2(?, 256) where id = ?",
                claimingWorker.personId(),
                claimingWorker.personId());
        var claimId = fixture.claim(claimingWorker, fixture.open(wisher, 1), 1);
        refusals(claimingWorker, "wishDeliver", Map.of("claimId", claimId));
        refusals(wisher, "wishDispute", Map.of("claimId", claimId, "reason", "没有收到"));

        assertThat(refusals(claimingWorker, "wishDisputeDecide", decision(claimId, true)))
                .containsExactly("OWN_WISH");
        assertThat(fixture.claimState(claimId)).isEqualTo("DISPUTED");
    }

    @Test
    void staffConfirmsForWhoWasSilentForAWeekAndNotBefore() {
        var wishId = fixture.open(wisher, 1);
        var claimId = fixture.claim(claimer, wishId, 1);
        refusals(claimer, "wishDeliver", Map.of("claimId", claimId, "note", "书包放在驿站了"));
        var input = Map.of("claimId", claimId, "reason", "电话里说收到了");

        assertThat(refusals(worker, "wishConfirmFor", input)).containsExactly("WRONG_STATUS");
        jdbc.update("update wish_claim set silent_at = silent_at - interval 7 day where id = ?", claimId);
        assertThat(refusals(worker, "wishConfirmFor", input)).isEmpty();
        assertThat(fixture.status(wishId)).isEqualTo("CONFIRMED");
        assertThat(refusals(worker, "wishConfirmFor", input)).containsExactly("WRONG_STATUS");
    }

    @Test
    void aWishThatNobodyClaimsIsOfferedAndTakenOrDeclinedWithAReason() {
        var wishId = fixture.open(wisher, 3);
        assertThat(dispatch(wishId, claimer).refusals("wishDispatch")).containsExactly("TOO_EARLY");
        age(wishId);
        assertThat(tasks(worker, "UNCLAIMED")).containsExactly(wishId);

        var offer = id(dispatch(wishId, claimer).withoutErrors());
        assertThat(fixture.status(wishId)).isEqualTo("DISPATCHED");
        assertThat(tasks(worker, "UNCLAIMED")).isEmpty();
        assertThat(fixture.withPhone()
                        .ask(WishFixture.CLAIM, Map.of("id", wishId))
                        .refusals("wishClaim"))
                .containsExactly("TAKEN");
        assertThat(refusals(claimer, "wishContactReveal", Map.of("claimId", offer)))
                .containsExactly("TOO_LATE");
        assertThat(refusals(claimer, "wishOfferAnswer", Map.of("claimId", offer, "accepted", false)))
                .containsExactly("INVALID");
        assertThat(refusals(claimer, "wishOfferAnswer", Map.of("claimId", offer, "accepted", false, "reason", "这周出差")))
                .isEmpty();
        assertThat(fixture.status(wishId)).isEqualTo("OPEN");
        assertThat(task(worker, "UNCLAIMED").toString()).contains("这周出差");
        assertThat(wisher.ask(
                                "query ($id: ID!) { wish(id: $id) { claims { id } timeline { reason } } }",
                                Map.of("id", wishId))
                        .data("wish")
                        .toString())
                .doesNotContain("这周出差", String.valueOf(offer));

        var other = fixture.withPhone();
        var second = id(dispatch(wishId, other));
        assertThat(refusals(other, "wishOfferAnswer", Map.of("claimId", second, "accepted", true)))
                .isEmpty();
        assertThat(fixture.claimState(second)).isEqualTo("CLAIMED");
        assertThat(fixture.status(wishId)).isEqualTo("CLAIMED");
        assertThat(jdbc.queryForObject(
                        "select open from wish_claimer where person_id = ?", Integer.class, other.personId()))
                .isOne();
    }

    @Test
    void nobodyIsAskedWhoCouldNotClaimIt() {
        var wishId = fixture.open(wisher, 1);
        age(wishId);
        var family = fixture.resident(
                tree.grid(),
                Objects.requireNonNull(jdbc.queryForObject(
                        "select household_id from person where id = ?", Long.class, wisher.personId())));

        assertThat(dispatch(wishId, wisher).refusals("wishDispatch")).containsExactly("NOT_SUITABLE");
        assertThat(dispatch(wishId, family).refusals("wishDispatch")).containsExactly("NOT_SUITABLE");
        assertThat(worker.ask(DISPATCH, Map.of("input", Map.of("wishId", wishId, "personId", "4711")))
                        .refusals("wishDispatch"))
                .containsExactly("NOT_FOUND");
        assertThat(worker.ask(DISPATCH, Map.of("input", Map.of("wishId", wishId)))
                        .refusals("wishDispatch"))
                .containsExactly("INVALID");
        assertThat(stranger.ask(DISPATCH, Map.of("input", Map.of("wishId", wishId, "personId", claimer.personId())))
                        .refusals("wishDispatch"))
                .containsExactly("NOT_FOUND");
        assertThat(fixture.status(wishId)).isEqualTo("OPEN");
    }

    @Test
    void whoHasFulfilledTheLikeIsSuggestedFirstAndWhoHasDeclinedNoMore() {
        var expert = fixture.withPhone();
        for (var i = 0; i < 2; i++) {
            var done = fixture.claim(expert, fixture.open(wisher, 1), 1);
            refusals(expert, "wishDeliver", Map.of("claimId", done));
            refusals(wisher, "wishConfirm", Map.of("claimId", done));
        }
        var volunteer = staff.appointed(Role.VOLUNTEER, tree.community());
        jdbc.update(
                "update person set level = 'PHONE', phone_index = sha2(?, 256) where id = ?",
                volunteer.personId(),
                volunteer.personId());
        var wishId = fixture.open(fixture.resident(tree.grid()), 1);
        age(wishId);

        var found =
                worker.ask(SUGGESTIONS, Map.of("id", wishId)).withoutErrors().data("wishSuggestions");
        assertThat(found.get(0).toString())
                .contains(String.valueOf(expert.personId()), "{\"kind\":\"SAME_CATEGORY\",\"count\":2}", "FREE");
        assertThat(found.get(1).toString()).contains(String.valueOf(volunteer.personId()), "REGISTERED");
        assertThat(found.toString())
                .contains(String.valueOf(tree.community().id()), "OWN_NODE")
                .doesNotContain("MEMBER");
        assertThat(stranger.ask(SUGGESTIONS, Map.of("id", wishId)).data("wishSuggestions"))
                .isEmpty();

        var offer = id(dispatch(wishId, expert));
        refusals(expert, "wishOfferAnswer", Map.of("claimId", offer, "accepted", false, "reason", "没有时间"));
        assertThat(worker.ask(SUGGESTIONS, Map.of("id", wishId))
                        .data("wishSuggestions")
                        .toString())
                .doesNotContain("\"id\":\"" + expert.personId() + "\"");
    }

    @Test
    void anOrganisationIsAskedAndNamesWhoSeesToIt() {
        var wishId = fixture.open(wisher, 1);
        age(wishId);
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var offer = id(worker.ask(
                DISPATCH,
                Map.of(
                        "input",
                        Map.of(
                                "wishId",
                                wishId,
                                "organisationId",
                                tree.community().id()))));

        assertThat(refusals(worker, "wishOfferAnswerFor", Map.of("claimId", offer, "accepted", true)))
                .containsExactly("NOT_FOUND");
        assertThat(refusals(admin, "wishOfferAnswerFor", Map.of("claimId", offer, "accepted", true)))
                .isEmpty();
        assertThat(refusals(admin, "wishClaimAssign", Map.of("claimId", offer, "personId", claimer.personId())))
                .isEmpty();
        assertThat(refusals(claimer, "wishDeliver", Map.of("claimId", offer, "note", "修好了")))
                .isEmpty();
        assertThat(refusals(wisher, "wishConfirm", Map.of("claimId", offer))).isEmpty();
        assertThat(fixture.status(wishId)).isEqualTo("CONFIRMED");
    }

    @Test
    void whatSomebodyWasAskedToTakeIsOpenAgainWhenSheGoes() {
        var wishId = fixture.open(wisher, 1);
        age(wishId);
        var offer = id(dispatch(wishId, claimer));

        data.erase(claimer.personId());

        assertThat(fixture.claimState(offer)).isEqualTo("DECLINED");
        assertThat(fixture.status(wishId)).isEqualTo("OPEN");
    }

    @Test
    void inBulkEachWishThatIsOpenIsClaimedAndTheOthersAreTold() {
        var open = fixture.open(wisher, 1);
        var partly = fixture.open(wisher, 20);
        var gone = fixture.open(wisher, 1);
        fixture.claim(claimer, partly, 5);
        fixture.claim(claimer, gone, 1);
        var admin = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var input = Map.of(
                "organisationId", tree.community().id(),
                "wishIds", List.of(gone, partly, open, 4711),
                "clientRequestId", "bulk-1");

        var answer =
                admin.ask(CLAIM_FOR, Map.of("input", input)).withoutErrors().data("wishClaimFor");
        assertThat(answer.path("claims").valueStream().mapToInt(claim -> claim.path("parts")
                        .asInt()))
                .containsExactlyInAnyOrder(1, 15);
        assertThat(answer.path("missed").valueStream().map(missed -> missed.path("code")
                        .asString()))
                .containsExactlyInAnyOrder("TAKEN", "NOT_FOUND");
        assertThat(admin.ask(CLAIM_FOR, Map.of("input", input)).data("wishClaimFor"))
                .isEqualTo(answer);
        assertThat(admin.ask(
                                "query ($id: ID!) { organisationWishClaims(organisationId: $id) { edges { node { id parts claimer { id } } } } }",
                                Map.of("id", tree.community().id()))
                        .withoutErrors()
                        .data("organisationWishClaims", "edges"))
                .hasSize(2);
        assertThat(stranger.ask(
                                CLAIM_FOR,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "organisationId",
                                                tree.community().id(),
                                                "wishIds",
                                                List.of(open))))
                        .refusals("wishClaimFor"))
                .containsExactly("NOT_FOUND");
        assertThat(admin.ask(
                                CLAIM_FOR,
                                Map.of(
                                        "input",
                                        Map.of(
                                                "organisationId",
                                                tree.community().id(),
                                                "wishIds",
                                                List.of(open, open))))
                        .refusals("wishClaimFor"))
                .containsExactly("INVALID");
    }

    @Test
    void whatWaitsIsPagedFromTheOldest() {
        for (var i = 0; i < 5; i++) {
            disputed(fixture.open(wisher, 1), fixture.withPhone());
        }
        var first = page(2, null);
        var second = page(2, first.path("pageInfo").path("endCursor").asString());
        var third = page(2, second.path("pageInfo").path("endCursor").asString());

        assertThat(first.path("edges")).hasSize(2);
        assertThat(second.path("edges")).hasSize(2);
        assertThat(third.path("edges")).hasSize(1);
        assertThat(third.path("pageInfo").path("hasNextPage").asBoolean()).isFalse();
        assertThat(first.path("edges").toString())
                .isNotEqualTo(second.path("edges").toString());
    }

    private JsonNode page(int first, String after) {
        var variables =
                new HashMap<String, Object>(Map.of("node", tree.street().id(), "kind", "DISPUTED", "first", first));
        variables.put("after", after);
        return staff.appointed(Role.STREET_ADMIN, tree.street())
                .ask(TASKS, variables)
                .withoutErrors()
                .data("wishTasks");
    }

    private long disputed(long wishId) {
        return disputed(wishId, claimer);
    }

    private long disputed(long wishId, GraphQlClient.Caller by) {
        var claimId = fixture.claim(by, wishId, 1);
        refusals(by, "wishDeliver", Map.of("claimId", claimId));
        refusals(wisher, "wishDispute", Map.of("claimId", claimId, "reason", "没有收到"));
        return claimId;
    }

    private static Map<String, Object> decision(long claimId, boolean received) {
        return Map.of("claimId", claimId, "received", received, "reason", "核实过了");
    }

    private Answer dispatch(long wishId, GraphQlClient.Caller person) {
        return worker.ask(DISPATCH, Map.of("input", Map.of("wishId", wishId, "personId", person.personId())));
    }

    private static long id(Answer dispatched) {
        return Long.parseLong(dispatched.text("wishDispatch", "claim", "id"));
    }

    /** Lets a wish be open for long enough. */
    private void age(long wishId) {
        jdbc.update("update wish set opened_at = opened_at - interval 8 day where id = ?", wishId);
    }

    private List<Long> tasks(GraphQlClient.Caller viewer, String kind) {
        return task(viewer, kind)
                .valueStream()
                .map(edge ->
                        Long.parseLong(edge.path("node").path("wish").path("id").asString()))
                .toList();
    }

    private JsonNode task(GraphQlClient.Caller viewer, String kind) {
        return viewer.ask(TASKS, Map.of("node", tree.grid().id(), "kind", kind))
                .withoutErrors()
                .data("wishTasks", "edges");
    }

    private static List<String> refusals(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return WishFixture.refusals(caller, mutation, input);
    }
}
