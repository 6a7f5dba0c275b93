package org.linli.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.households.HouseholdFixture.ASK;
import static org.linli.households.HouseholdFixture.BY_LETTER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class JoinRequestTests {

    private static final String WAITING =
            """
            query ($node: ID!, $first: Int! = 20, $after: String) {
              joinRequests(organisationId: $node, first: $first, after: $after) {
                edges { node { id door organisation { id } resident { id level } candidates { id name } createdAt } }
                pageInfo { hasNextPage endCursor }
              }
            }""";
    private static final String DECIDE =
            """
            mutation ($id: ID!, $confirmed: Boolean!, $household: ID, $reason: String, $requestId: ID) {
              joinRequestDecide(input: {joinRequestId: $id, confirmed: $confirmed, householdId: $household,
                  reason: $reason, clientRequestId: $requestId}) {
                joinRequestId userErrors { code message field }
              }
            }""";
    private static final String MINE = "{ viewer { level joinRequests { id state door reason } household { id } } }";
    private static final String WITHDRAW =
            """
            mutation ($id: ID!) {
              joinRequestWithdraw(input: {joinRequestId: $id}) { joinRequest { state } userErrors { code } }
            }""";

    private final GraphQlClient client;
    private final HouseholdFixture households;
    private final StaffFixture staff;
    private final Organisations organisations;
    private final ExpiredBelongings sweep;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    JoinRequestTests(
            GraphQlClient client,
            HouseholdFixture households,
            StaffFixture staff,
            Organisations organisations,
            ExpiredBelongings sweep,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.households = households;
        this.staff = staff;
        this.organisations = organisations;
        this.sweep = sweep;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void aWorkerSeesWhoAsksAndLetsHerBelong() {
        var building = households.building(tree.grid(), "301", "302", "303");
        var worker = staff.appointed(Role.GRID_WORKER, tree.grid());
        var person = households.withPhone();
        var id = request(person, building, "１单元－302");

        var card = worker.ask(WAITING, Map.of("node", tree.grid().id()))
                .withoutErrors()
                .data("joinRequests", "edges")
                .get(0)
                .path("node");
        assertThat(card.path("id").asString()).isEqualTo(id);
        assertThat(card.path("door").asString()).isEqualTo("１单元－302");
        assertThat(card.path("resident").path("level").asString()).isEqualTo("PHONE");
        assertThat(card.path("candidates").size()).isOne();
        var household = card.path("candidates").get(0);
        assertThat(household.path("name").asString()).isEqualTo("1单元302室");

        assertThat(decide(worker, id, true, Long.parseLong(household.path("id").asString()), null)
                        .text("joinRequestDecide", "joinRequestId"))
                .isEqualTo(id);
        var mine = person.ask(MINE).withoutErrors();
        assertThat(mine.text("viewer", "level")).isEqualTo("RESIDENT");
        assertThat(mine.text("viewer", "household", "id"))
                .isEqualTo(household.path("id").asString());
        assertThat(mine.data("viewer", "joinRequests").get(0).path("state").asString())
                .isEqualTo("CONFIRMED");
        assertThat(worker.ask(WAITING, Map.of("node", tree.grid().id())).nodeIds("joinRequests"))
                .isEmpty();
        assertThat(count(
                        "select count(*) from deed where action = 'join.confirmed' and subject_id = ?",
                        person.personId()))
                .isOne();
        assertThat(decide(worker, id, false, null, "重复").refusals("joinRequestDecide"))
                .containsExactly("NOT_OPEN");
    }

    @Test
    void aRefusalTellsWhy() {
        var building = households.building(tree.grid(), "302");
        var worker = staff.appointed(Role.COMMUNITY_ADMIN, tree.community());
        var person = households.withPhone();
        var id = request(person, building, "1单元999");

        for (var bad : new String[] {null, "", "长".repeat(201)}) {
            assertThat(decide(worker, id, false, null, bad).refusals("joinRequestDecide"))
                    .containsExactly("INVALID");
        }
        decide(worker, id, false, null, "楼里没有这个门牌").withoutErrors();

        var told = person.ask(MINE).data("viewer", "joinRequests").get(0);
        assertThat(told.path("state").asString()).isEqualTo("REFUSED");
        assertThat(told.path("reason").asString()).isEqualTo("楼里没有这个门牌");
        request(person, building, "1单元302");
    }

    @Test
    void requestsOfOtherNodesAnswerLikeMissingOnes() {
        var building = households.building(tree.grid(), "302");
        var household =
                organisations.householdsUnder(List.of(building.path()), 1).getFirst();
        var id = request(households.withPhone(), building, "302");
        var sibling = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());

        assertThat(decide(sibling, id, true, household.id(), null).body())
                .isEqualTo(decide(sibling, "4711", true, household.id(), null).body());
        assertThat(sibling.ask(WAITING, Map.of("node", building.id())).nodeIds("joinRequests"))
                .isEmpty();
        assertThat(sibling.ask(WAITING, Map.of("node", 4711)).nodeIds("joinRequests"))
                .isEmpty();
        for (var role : List.of(Role.STATION_STAFF, Role.BUILDING_HEAD, Role.STREET_ADMIN, Role.AUDITOR)) {
            assertThat(staff.appointed(role, tree.street())
                            .ask(WAITING, Map.of("node", building.id()))
                            .errorCodes())
                    .containsExactly("FORBIDDEN");
        }
        var worker = staff.appointed(Role.GRID_WORKER, tree.grid());
        assertThat(worker.ask(WAITING, Map.of("node", tree.community().id())).nodeIds("joinRequests"))
                .isEmpty();
        var elsewhere = households.household(tree.sibling());
        assertThat(decide(worker, id, true, elsewhere.id(), null).refusals("joinRequestDecide"))
                .containsExactly("NOT_FOUND");
        assertThat(decide(worker, id, true, null, null).refusals("joinRequestDecide"))
                .containsExactly("INVALID");
        assertThat(worker.ask(WAITING, Map.of("node", tree.grid().id())).nodeIds("joinRequests"))
                .contains(id);
    }

    @Test
    void askingNeedsAPhoneAChoiceAndADoorAndIsDoneOnceAtATime() {
        var building = households.building(tree.grid(), "302");
        var household =
                organisations.householdsUnder(List.of(building.path()), 1).getFirst();
        var person = households.withPhone();

        assertThat(ask(client.someone(), building, "302").refusals("joinRequest"))
                .containsExactly("LEVEL_TOO_LOW");
        assertThat(ask(person, tree.grid(), "302").refusals("joinRequest")).containsExactly("NOT_FOUND");
        assertThat(ask(person, household, "302").body())
                .as("households are not shown")
                .isEqualTo(ask(person, 4711, "302").body());
        for (var door : List.of("", " ", "号".repeat(41), "3\n4")) {
            assertThat(ask(person, building, door).refusals("joinRequest")).containsExactly("INVALID");
        }
        assertThat(person.ask(ASK, Map.of("node", building.id(), "door", "302", "policy", "1"))
                        .refusals("joinRequest"))
                .containsExactly("POLICY_OUTDATED");
        var id = request(person, building, "302");
        assertThat(ask(person, building, "302").refusals("joinRequest")).containsExactly("ALREADY_REQUESTED");

        assertThat(households.withPhone().ask(WITHDRAW, Map.of("id", id)).refusals("joinRequestWithdraw"))
                .containsExactly("NOT_FOUND");
        assertThat(person.ask(WITHDRAW, Map.of("id", id)).text("joinRequestWithdraw", "joinRequest", "state"))
                .isEqualTo("WITHDRAWN");
        assertThat(person.ask(WITHDRAW, Map.of("id", id)).refusals("joinRequestWithdraw"))
                .containsExactly("NOT_OPEN");
        request(person, building, "302");
    }

    @Test
    void aRequestRunsOutThoughNobodyHasNotedIt() {
        var building = households.building(tree.grid(), "302");
        var worker = staff.appointed(Role.GRID_WORKER, tree.grid());
        var person = households.withPhone();
        var id = request(person, building, "302");
        jdbc.update("update join_request set expires_at = date_sub(now(3), interval 1 second) where id = ?", id);

        assertThat(worker.ask(WAITING, Map.of("node", building.id())).nodeIds("joinRequests"))
                .isEmpty();
        assertThat(decide(worker, id, false, null, "晚了").refusals("joinRequestDecide"))
                .containsExactly("NOT_OPEN");
        assertThat(person.ask(MINE)
                        .data("viewer", "joinRequests")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("EXPIRED");
        var next = request(person, building, "302");
        jdbc.update("update join_request set expires_at = date_sub(now(3), interval 1 second) where id = ?", next);
        sweep.end();
        assertThat(jdbc.queryForObject("select state from join_request where id = ?", String.class, next))
                .isEqualTo("EXPIRED");
        assertThat(count("select count(*) from join_request_listing where request_id in (?, ?)", id, next))
                .isZero();
    }

    @Test
    void whoeverJoinsByACodeHasNoOpenRequestAnyMore() {
        var household = households.household(tree.grid());
        var person = households.withPhone();
        request(person, organisations.find(household.parentId()).orElseThrow(), "302");

        person.ask(BY_LETTER, Map.of("code", households.letter(household))).withoutErrors();

        assertThat(person.ask(MINE)
                        .data("viewer", "joinRequests")
                        .get(0)
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
        assertThat(ask(person, organisations.find(household.parentId()).orElseThrow(), "302")
                        .refusals("joinRequest"))
                .containsExactly("ALREADY_MEMBER");
    }

    @Test
    void theListIsPagedTheOldestFirst() {
        var building = households.building(tree.grid(), "302");
        var worker = staff.appointed(Role.GRID_WORKER, tree.grid());
        var ids = IntStream.range(0, 5)
                .mapToObj(i -> request(households.withPhone(), building, "302"))
                .toList();

        var first = worker.ask(WAITING, Map.of("node", building.id(), "first", 3));
        var after = first.text("joinRequests", "pageInfo", "endCursor");

        assertThat(first.nodeIds("joinRequests")).isEqualTo(ids.subList(0, 3));
        assertThat(worker.ask(WAITING, Map.of("node", building.id(), "first", 3, "after", after))
                        .nodeIds("joinRequests"))
                .isEqualTo(ids.subList(3, 5));
    }

    private String request(GraphQlClient.Caller person, Organisation node, String door) {
        var answer = ask(person, node, door);
        assertThat(answer.refusals("joinRequest")).isEmpty();
        return answer.text("joinRequest", "joinRequest", "id");
    }

    private Answer ask(GraphQlClient.Caller person, Organisation node, String door) {
        return ask(person, node.id(), door);
    }

    private Answer ask(GraphQlClient.Caller person, long node, String door) {
        return person.ask(ASK, Map.of("node", node, "door", door));
    }

    private static Answer decide(
            GraphQlClient.Caller worker,
            String id,
            boolean confirmed,
            @Nullable Long household,
            @Nullable String reason) {
        var variables = new HashMap<String, Object>();
        variables.put("id", id);
        variables.put("confirmed", confirmed);
        variables.put("household", household);
        variables.put("reason", reason);
        return worker.ask(DECIDE, variables);
    }

    private int count(String query, Object... arguments) {
        return jdbc.queryForObject(query, Integer.class, arguments);
    }
}
