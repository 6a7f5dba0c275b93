package org.linli.households;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.households.HouseholdFixture.BY_LETTER;
import static org.linli.households.HouseholdFixture.ISSUE;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@LinliTest
class JoiningTests {

    private static final String INVITE =
            """
            mutation ($requestId: ID) {
              householdInvite(input: {clientRequestId: $requestId}) { code expiresAt userErrors { code } }
            }""";
    private static final String BY_INVITATION =
            """
            mutation ($code: String!) {
              joinByInvitation(input: {code: $code, relation: SPOUSE, policyVersion: "2026-11"}) {
                viewer { level household { members { relation head self } } } userErrors { code field }
              }
            }""";

    private final GraphQlClient client;
    private final HouseholdFixture households;
    private final StaffFixture staff;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    JoiningTests(
            GraphQlClient client,
            HouseholdFixture households,
            StaffFixture staff,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.households = households;
        this.staff = staff;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void aLetterMakesAResidentHoweverItsCodeIsTyped() {
        var household = households.household(tree.grid());
        var code = households.letter(household);
        var person = client.someone();

        var joined = person.ask(
                        BY_LETTER, Map.of("code", " " + code.toLowerCase().replace('-', ' ')))
                .withoutErrors();

        assertThat(joined.refusals("joinByLetter")).isEmpty();
        assertThat(joined.text("joinByLetter", "viewer", "level")).isEqualTo("RESIDENT");
        assertThat(joined.text("joinByLetter", "viewer", "household", "address"))
                .isEqualTo("测试区测试街道测试社区7号楼1单元302室");
        var self = joined.data("joinByLetter", "viewer", "household", "members").get(0);
        assertThat(self.path("relation").asString()).isEqualTo("HEAD");
        assertThat(self.path("head").asBoolean()).isTrue();
        assertThat(self.path("self").asBoolean()).isTrue();
        assertThat(count("select count(*) from consent where person_id = ? and item = 'ADDRESS'", person.personId()))
                .isOne();
        assertThat(person.ask(BY_LETTER, Map.of("code", code)).refusals("joinByLetter"))
                .containsExactly("ALREADY_MEMBER");
    }

    @Test
    void aLetterIsGoodForEightPeopleAndUntilItExpires() {
        var household = households.household(tree.grid());
        var code = households.letter(household);
        for (var i = 0; i < 8; i++) {
            assertThat(client.someone().ask(BY_LETTER, Map.of("code", code)).refusals("joinByLetter"))
                    .isEmpty();
        }
        assertThat(client.someone().ask(BY_LETTER, Map.of("code", code)).refusals("joinByLetter"))
                .containsExactly("CODE_INVALID");

        var other = households.household(tree.grid());
        var expired = households.letter(other);
        jdbc.update(
                "update code_letter set expires_at = date_sub(now(3), interval 1 second) where household_id = ?",
                other.id());
        assertThat(client.someone().ask(BY_LETTER, Map.of("code", expired)).refusals("joinByLetter"))
                .containsExactly("CODE_INVALID");
    }

    @Test
    void wrongCodesAndOldPoliciesAreRefusedInTheViewersLanguage() {
        var person = client.someone();
        for (var wrong : List.of("", "AAAA-AAAA", "不是码", "x".repeat(5000))) {
            var answer = person.ask(BY_LETTER, Map.of("code", wrong));
            assertThat(answer.refusals("joinByLetter")).containsExactly("CODE_INVALID");
            assertThat(message(answer.data("joinByLetter", "userErrors"))).startsWith("这个邀请码不正确");
        }
        assertThat(message(person.askInEnglish(BY_LETTER, Map.of("code", "AAAA-AAAA"))
                        .data("joinByLetter", "userErrors")))
                .startsWith("This code is not right");
        assertThat(person.ask(BY_LETTER, Map.of("code", "AAAA-AAAA", "policy", "2020-01"))
                        .refusals("joinByLetter"))
                .containsExactly("POLICY_OUTDATED");
    }

    @Test
    void nobodyTriesMoreThanTenCodes() {
        var person = client.someone();
        for (var i = 0; i < 10; i++) {
            person.ask(BY_LETTER, Map.of("code", "AAAA-AAAA")).withoutErrors();
        }

        assertThat(person.ask(BY_INVITATION, Map.of("code", "AAAA-AAAA")).errorCodes())
                .containsExactly("RATE_LIMITED");
    }

    @Test
    void anInvitationIsGoodOnceAndARepeatedRequestTellsItAgain() {
        var household = households.household(tree.grid());
        var head = households.members(household, 1).getFirst();

        var invited = head.ask(INVITE, Map.of("requestId", "i1")).withoutErrors();
        var code = invited.text("householdInvite", "code");
        assertThat(code).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
        assertThat(head.ask(INVITE, Map.of("requestId", "i1")).body()).isEqualTo(invited.body());

        var joined = client.someone().ask(BY_INVITATION, Map.of("code", code)).withoutErrors();
        assertThat(joined.text("joinByInvitation", "viewer", "level")).isEqualTo("RESIDENT");
        var members = joined.data("joinByInvitation", "viewer", "household", "members");
        assertThat(members.size()).isEqualTo(2);
        assertThat(members.get(1).path("relation").asString()).isEqualTo("SPOUSE");
        assertThat(client.someone().ask(BY_INVITATION, Map.of("code", code)).refusals("joinByInvitation"))
                .containsExactly("CODE_INVALID");
        assertThat(client.someone().ask(INVITE).refusals("householdInvite")).containsExactly("NOT_MEMBER");
    }

    @Test
    void whoeverLeavesTakesHerInvitationsWithHer() {
        var head = households.members(households.household(tree.grid()), 1).getFirst();
        var code = head.ask(INVITE).text("householdInvite", "code");

        head.ask("mutation { householdLeave(input: {}) { userErrors { code } } }")
                .withoutErrors();

        assertThat(client.someone().ask(BY_INVITATION, Map.of("code", code)).refusals("joinByInvitation"))
                .containsExactly("CODE_INVALID");
    }

    @Test
    void lettersGoToHouseholdsThatHaveNoneAndAreToldAgainOnlyToTheSameRequest() {
        var building = households.building(tree.grid(), "101", "102", "201");
        var worker = staff.appointed(Role.GRID_WORKER, tree.grid());

        var first = worker.ask(ISSUE, Map.of("node", building.id(), "requestId", "l1"))
                .withoutErrors();
        var letters = first.data("codeLettersIssue", "letters");
        var codes = new HashSet<String>();
        letters.forEach(letter -> codes.add(letter.path("code").asString()));

        assertThat(codes).hasSize(3);
        assertThat(letters.get(0).path("household").path("name").asString()).isEqualTo("1单元101室");
        assertThat(worker.ask(ISSUE, Map.of("node", building.id(), "requestId", "l1"))
                        .body())
                .isEqualTo(first.body());
        assertThat(worker.ask(ISSUE, Map.of("node", building.id()))
                        .data("codeLettersIssue", "letters")
                        .size())
                .isZero();
        assertThat(count(
                        "select count(*) from deed where action = 'letters.issued' and actor_id = ?",
                        worker.personId()))
                .isEqualTo(2);
    }

    @Test
    void lettersAreMadeByStaffOfTheNodeOnly() {
        var building = households.building(tree.grid(), "101");

        assertThat(issue(Role.COMMUNITY_ADMIN, tree.sibling(), building)).containsExactly("NOT_FOUND");
        assertThat(issue(Role.GRID_WORKER, building, tree.grid())).containsExactly("NOT_FOUND");
        assertThat(issue(Role.GRID_WORKER, building, building)).isEmpty();
        assertThat(staff.appointed(Role.STATION_STAFF, tree.grid())
                        .ask(ISSUE, Map.of("node", building.id()))
                        .errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(client.someone().ask(ISSUE, Map.of("node", building.id())).errorCodes())
                .containsExactly("FORBIDDEN");
    }

    @Test
    void moreThanTwoHundredHouseholdsAreTooManyAtOnce() {
        var doors = new String[201];
        for (var i = 0; i < doors.length; i++) {
            doors[i] = String.valueOf(1000 + i);
        }
        var building = households.building(tree.grid(), doors);

        assertThat(issue(Role.GRID_WORKER, tree.grid(), building)).containsExactly("INVALID");
    }

    private List<String> issue(Role role, Organisation at, Organisation node) {
        return staff.appointed(role, at).ask(ISSUE, Map.of("node", node.id())).refusals("codeLettersIssue");
    }

    private static String message(JsonNode errors) {
        return errors.get(0).path("message").asString();
    }

    private int count(String query, Object... arguments) {
        return jdbc.queryForObject(query, Integer.class, arguments);
    }
}
