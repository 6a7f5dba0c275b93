package org.linli.households;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.StaffFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Makes buildings, households, and people who live in them. */
@Component
public class HouseholdFixture {

    static final String POLICY = "2026-11";

    static final String BY_LETTER =
            """
            mutation ($code: String!, $relation: Relation! = OTHER, $policy: String! = "2026-11", $requestId: ID) {
              joinByLetter(input: {code: $code, relation: $relation, policyVersion: $policy, clientRequestId: $requestId}) {
                viewer { id level community { id } household { id address belongsUntil
                  members { id name relation head self dependant birthYear } } }
                userErrors { code message field }
              }
            }""";
    static final String ISSUE =
            """
            mutation ($node: ID!, $requestId: ID) {
              codeLettersIssue(input: {organisationId: $node, clientRequestId: $requestId}) {
                letters { code expiresAt household { id name } } userErrors { code field }
              }
            }""";
    static final String ASK =
            """
            mutation ($node: ID!, $door: String!, $policy: String! = "2026-11", $requestId: ID) {
              joinRequest(input: {organisationId: $node, door: $door, policyVersion: $policy, clientRequestId: $requestId}) {
                joinRequest { id state door reason organisation { id name } } userErrors { code message field }
              }
            }""";

    private static final String BIND =
            """
            mutation ($code: String!) {
              phoneBind(input: {code: $code, policyVersion: "2026-11"}) { userErrors { code } }
            }""";

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final Organisations organisations;
    private final JdbcTemplate jdbc;

    HouseholdFixture(GraphQlClient client, StaffFixture staff, Organisations organisations, JdbcTemplate jdbc) {
        this.client = client;
        this.staff = staff;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** A building with one unit, which has households of these names. */
    Organisation building(Organisation grid, String... doors) {
        var building = organisations.add(grid, OrganisationKind.BUILDING, "7号楼");
        var unit = organisations.add(building, OrganisationKind.UNIT, "1单元");
        for (var door : doors) {
            organisations.add(unit, OrganisationKind.HOUSEHOLD, "1单元" + door + "室");
        }
        return building;
    }

    /** A household in a building of its own at a node. */
    Organisation household(Organisation node) {
        return organisations
                .householdsUnder(List.of(building(node, "302").path()), 1)
                .getFirst();
    }

    /** Somebody who has bound a phone number. */
    GraphQlClient.Caller withPhone() {
        var person = client.someone();
        bindPhone(person.personId());
        return person;
    }

    void bindPhone(long personId) {
        jdbc.update("update person set level = 'PHONE', phone_index = sha2(?, 256) where id = ?", personId, personId);
    }

    /** The code of a letter to the household. */
    String letter(Organisation household) {
        var worker = staff.appointed(Role.GRID_WORKER, household);
        return worker.ask(ISSUE, Map.of("node", household.id()))
                .withoutErrors()
                .data("codeLettersIssue", "letters")
                .get(0)
                .path("code")
                .asString();
    }

    /** People who have joined the household by one letter, the head first. */
    List<GraphQlClient.Caller> members(Organisation household, int number) {
        var code = letter(household);
        return IntStream.range(0, number)
                .mapToObj(i -> {
                    var person = withPhone();
                    person.ask(BY_LETTER, Map.of("code", code)).withoutErrors();
                    return person;
                })
                .toList();
    }

    /** An open request of somebody at a node that is a building, a unit or a household, or at a building made under it. */
    public long open(Organisation node) {
        var deep = Set.of(OrganisationKind.BUILDING, OrganisationKind.UNIT).contains(node.kind());
        var chosen = deep ? node : building(node, "302");
        return Long.parseLong(withPhone()
                .ask(ASK, Map.of("node", chosen.id(), "door", "1单元302"))
                .withoutErrors()
                .text("joinRequest", "joinRequest", "id"));
    }

    /** Somebody who lives in a household made under a node. */
    public long resident(Organisation node) {
        return members(household(node), 1).getFirst().personId();
    }

    /** The phone number of somebody who lives in a household made under a node. */
    public String phoneOfResident(Organisation node) {
        var person = members(household(node), 1).getFirst();
        var phone = "139%08d".formatted(person.personId() % 100_000_000);
        person.ask(BIND, Map.of("code", "phone-%s_%d".formatted(phone, person.personId())))
                .withoutErrors();
        return phone;
    }

    /** A household made under a node. */
    public long householdId(Organisation node) {
        return household(node).id();
    }

    /** A building made under a node. */
    public long buildingId(Organisation node) {
        return building(node, "302").id();
    }
}
