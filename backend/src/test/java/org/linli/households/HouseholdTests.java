package org.linli.households;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.consents.ConsentItem;
import org.linli.consents.ConsentWithdrawn;
import org.linli.organisation.Organisation;
import org.linli.shared.Role;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@LinliTest
class HouseholdTests {

    private static final String MINE =
            """
            { viewer { level community { id } household { id address community { id }
                members { id name relation dependant head self birthYear } } } }""";
    private static final String ADD =
            """
            mutation ($name: String!, $relation: Relation! = PARENT, $year: Int, $agrees: Boolean! = false,
                $policy: String! = "2026-11") {
              dependantAdd(input: {name: $name, relation: $relation, birthYear: $year, guardianAgrees: $agrees,
                  policyVersion: $policy}) {
                household { members { id name birthYear dependant } } userErrors { code message field }
              }
            }""";
    private static final String REMOVE =
            """
            mutation ($id: ID!) {
              dependantRemove(input: {memberId: $id}) { household { members { id } } userErrors { code } }
            }""";
    private static final String LEAVE =
            "mutation { householdLeave(input: {}) { viewer { level } userErrors { code } } }";
    private static final String REVOKE =
            """
            mutation ($id: ID!, $reason: String!) {
              residencyRevoke(input: {personId: $id, reason: $reason}) { personId userErrors { code field } }
            }""";
    private static final String CARD =
            "query ($id: ID!) { household(id: $id) { id building dependants residents { id level name phone } } }";

    private final GraphQlClient client;
    private final HouseholdFixture households;
    private final StaffFixture staff;
    private final ExpiredBelongings sweep;
    private final WithdrawnHouseholdConsents withdrawn;
    private final HouseholdData data;
    private final Belongings belongings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final Organisation household;

    HouseholdTests(
            GraphQlClient client,
            HouseholdFixture households,
            StaffFixture staff,
            ExpiredBelongings sweep,
            WithdrawnHouseholdConsents withdrawn,
            HouseholdData data,
            Belongings belongings,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.households = households;
        this.staff = staff;
        this.sweep = sweep;
        this.withdrawn = withdrawn;
        this.data = data;
        this.belongings = belongings;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.household = households.household(tree.grid());
    }

    @Test
    void theLongestStandingMemberFollowsTheHead() {
        var people = households.members(household, 3);

        assertThat(people.get(0).ask(LEAVE).text("householdLeave", "viewer", "level"))
                .isEqualTo("PHONE");
        assertThat(people.get(0).ask(LEAVE).refusals("householdLeave")).containsExactly("NOT_MEMBER");
        assertThat(people.get(0).ask(MINE).data("viewer", "household").isNull()).isTrue();

        var members = members(people.get(1));
        assertThat(members.size()).isEqualTo(2);
        assertThat(members.get(0).path("self").asBoolean()).isTrue();
        assertThat(members.get(0).path("head").asBoolean()).isTrue();
        assertThat(members.get(0).path("relation").asString()).isEqualTo("HEAD");
        assertThat(members.get(1).path("head").asBoolean()).isFalse();
    }

    @Test
    void aFamilyMemberWithoutAPhoneIsAddedAndTakenOut() {
        var head = households.members(household, 1).getFirst();

        var added = add(head, Map.of("name", "王奶奶", "year", 1950));
        assertThat(added.refusals("dependantAdd")).isEmpty();
        var member = added.data("dependantAdd", "household", "members").get(1);
        assertThat(member.path("name").asString()).isEqualTo("王奶奶");
        assertThat(member.path("birthYear").asInt()).isEqualTo(1950);
        var stored = jdbc.queryForMap("select * from dependant where household_id = ?", household.id());
        assertThat(stored.toString()).contains("王*").doesNotContain("王奶奶");

        var id = member.path("id").asString();
        var stranger = households.members(households.household(tree.grid()), 1).getFirst();
        assertThat(stranger.ask(REMOVE, Map.of("id", id)).refusals("dependantRemove"))
                .containsExactly("NOT_FOUND");
        var self = members(head).get(0).path("id").asString();
        assertThat(head.ask(REMOVE, Map.of("id", self)).refusals("dependantRemove"))
                .containsExactly("NOT_FOUND");
        assertThat(head.ask(REMOVE, Map.of("id", id))
                        .data("dependantRemove", "household", "members")
                        .size())
                .isOne();
        assertThat(count("select count(*) from dependant where household_id = ? and name_sealed is not null"))
                .isZero();
        assertThat(count("select count(*) from data_key where owner_id = ?"))
                .as("the key is destroyed with the last name")
                .isZero();
    }

    @Test
    void aChildNeedsItsGuardiansConsent() {
        var head = households.members(household, 1).getFirst();
        var thirteen = Year.now().getValue() - 13;

        for (var child : List.of(
                Map.of("name", "小宝", "relation", "CHILD"),
                Map.of("name", "小宝", "relation", "GRANDCHILD"),
                Map.of("name", "小宝", "relation", "OTHER", "year", thirteen))) {
            var refused = add(head, child);
            assertThat(refused.refusals("dependantAdd")).containsExactly("CONSENT_NEEDED");
            assertThat(refused.data("dependantAdd", "userErrors")
                            .get(0)
                            .path("field")
                            .get(1)
                            .asString())
                    .isEqualTo("guardianAgrees");
        }
        assertThat(add(head, Map.of("name", "小宝", "relation", "CHILD", "agrees", true, "policy", "1"))
                        .refusals("dependantAdd"))
                .containsExactly("POLICY_OUTDATED");
        assertThat(add(head, Map.of("name", "小宝", "relation", "CHILD", "agrees", true))
                        .refusals("dependantAdd"))
                .isEmpty();
        assertThat(jdbc.queryForObject(
                        "select count(*) from consent where person_id = ? and item = 'CHILDREN' and granted",
                        Integer.class,
                        head.personId()))
                .isOne();
        assertThat(add(head, Map.of("name", "大宝", "relation", "CHILD", "year", 1990))
                        .refusals("dependantAdd"))
                .isEmpty();
    }

    @Test
    void rejectsNamesYearsAndRelationsThatMakeNoSense() {
        var head = households.members(household, 1).getFirst();

        for (var bad : List.of(
                Map.of("name", " "),
                Map.of("name", "长".repeat(31)),
                Map.of("name", "王", "relation", "HEAD"),
                Map.of("name", "王", "year", 1700),
                Map.of("name", "王", "year", 3000))) {
            assertThat(add(head, bad).refusals("dependantAdd")).containsExactly("INVALID");
        }
        assertThat(add(client.someone(), Map.of("name", "王")).refusals("dependantAdd"))
                .containsExactly("NOT_MEMBER");
    }

    @Test
    void aHouseholdHasAtMostTenFamilyMembersWithoutAPhone() {
        var head = households.members(household, 1).getFirst();
        for (var i = 0; i < 10; i++) {
            assertThat(add(head, Map.of("name", "家人" + i)).refusals("dependantAdd"))
                    .isEmpty();
        }

        assertThat(add(head, Map.of("name", "第十一")).refusals("dependantAdd")).containsExactly("HOUSEHOLD_FULL");
    }

    @Test
    void staffOfTheNodeSeesTheHouseholdMaskedAndEndsBelonging() {
        var people = households.members(household, 2);
        add(people.get(0), Map.of("name", "王奶奶"));
        var worker = staff.appointed(Role.GRID_WORKER, tree.grid());
        var sibling = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());
        var id = people.get(0).personId();

        var card = worker.ask(CARD, Map.of("id", household.id())).withoutErrors();
        assertThat(card.text("household", "building")).isEqualTo("测试区测试街道测试社区7号楼");
        assertThat(card.data("household", "residents").size()).isEqualTo(2);
        assertThat(card.data("household", "dependants").asInt()).isOne();
        assertThat(card.body().toString()).doesNotContain("302室", "王奶奶");
        assertThat(sibling.ask(CARD, Map.of("id", household.id())).body())
                .isEqualTo(sibling.ask(CARD, Map.of("id", 4711)).body());
        assertThat(worker.ask(CARD, Map.of("id", tree.grid().id()))
                        .data("household")
                        .isNull())
                .isTrue();

        assertThat(sibling.ask(REVOKE, Map.of("id", id, "reason", "搬走了")).body())
                .isEqualTo(
                        sibling.ask(REVOKE, Map.of("id", 4711, "reason", "搬走了")).body());
        assertThat(worker.ask(REVOKE, Map.of("id", id, "reason", "")).refusals("residencyRevoke"))
                .containsExactly("INVALID");
        assertThat(people.get(1).ask(REVOKE, Map.of("id", id, "reason", "搬走了")).errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(worker.ask(REVOKE, Map.of("id", id, "reason", "搬走了")).refusals("residencyRevoke"))
                .isEmpty();
        assertThat(people.get(0).ask(MINE).text("viewer", "level")).isEqualTo("PHONE");
        assertThat(members(people.get(1)).get(0).path("self").asBoolean()).isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from deed where action = 'residency.revoked' and subject_id = ?",
                        Integer.class,
                        id))
                .isOne();
    }

    @Test
    void belongingRunsOutAtItsMomentAndIsNotedOnceLater() {
        var people = households.members(household, 2);
        var id = people.get(0).personId();
        expire(id);

        var mine = people.get(0).ask(MINE).withoutErrors();
        assertThat(mine.text("viewer", "level")).isEqualTo("PHONE");
        assertThat(mine.data("viewer", "household").isNull()).isTrue();
        assertThat(members(people.get(1)).size()).isOne();

        sweep.end();
        sweep.end();
        assertThat(jdbc.queryForObject("select level from person where id = ?", String.class, id))
                .isEqualTo("PHONE");
        assertThat(members(people.get(1)).get(0).path("head").asBoolean()).isTrue();
        assertThat(jdbc.queryForObject(
                        "select count(*) from deed where action = 'residency.expired' and subject_id = ?",
                        Integer.class,
                        id))
                .isOne();
    }

    @Test
    void whoseBelongingRanOutCanJoinAgainAtOnce() {
        var person = households.members(household, 1).getFirst();
        expire(person.personId());
        var other = households.household(tree.grid());

        assertThat(person.ask(HouseholdFixture.BY_LETTER, Map.of("code", households.letter(other)))
                        .refusals("joinByLetter"))
                .isEmpty();
        sweep.end();

        assertThat(person.ask(MINE).text("viewer", "household", "id")).isEqualTo(String.valueOf(other.id()));
    }

    @Test
    void withoutConsentToTheAddressNobodyBelongs() {
        var person = households.members(household, 1).getFirst();
        withdraw(person, ConsentItem.ADDRESS);

        withdrawn.letGo(new ConsentWithdrawn(person.personId(), ConsentItem.ADDRESS));
        withdrawn.letGo(new ConsentWithdrawn(person.personId(), ConsentItem.ADDRESS));

        assertThat(person.ask(MINE).text("viewer", "level")).isEqualTo("PHONE");
        assertThat(person.ask(MINE).data("viewer", "household").isNull()).isTrue();
    }

    @Test
    void aConsentThatIsTakenBackIsHeardOf() throws InterruptedException {
        var person = households.members(household, 1).getFirst();
        withdraw(person, ConsentItem.ADDRESS);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new ConsentWithdrawn(person.personId(), ConsentItem.ADDRESS)));

        for (var i = 0; i < 600 && !person.ask(MINE).text("viewer", "level").equals("PHONE"); i++) {
            Thread.sleep(100);
        }
        assertThat(person.ask(MINE).text("viewer", "level")).isEqualTo("PHONE");
    }

    @Test
    void childrenStayAsLongAsOneOfTheHouseholdAgrees() {
        var people = households.members(household, 2);
        var child = Map.of("name", "小宝", "relation", "CHILD", "agrees", true);
        add(people.get(0), child);
        add(people.get(0), Map.of("name", "王奶奶"));
        add(people.get(1), Map.of("name", "小贝", "relation", "CHILD", "agrees", true));

        withdraw(people.get(0), ConsentItem.CHILDREN);
        withdrawn.letGo(new ConsentWithdrawn(people.get(0).personId(), ConsentItem.CHILDREN));
        assertThat(names(people.get(0))).contains("小宝", "王奶奶", "小贝");

        withdraw(people.get(1), ConsentItem.CHILDREN);
        withdrawn.letGo(new ConsentWithdrawn(people.get(1).personId(), ConsentItem.CHILDREN));
        assertThat(names(people.get(0))).contains("王奶奶").doesNotContain("小宝", "小贝");
    }

    @Test
    void aConsentGivenAnewSinceKeepsWhatRestsOnIt() {
        var person = households.members(household, 1).getFirst();

        withdrawn.letGo(new ConsentWithdrawn(person.personId(), ConsentItem.ADDRESS));

        assertThat(person.ask(MINE).text("viewer", "level")).isEqualTo("RESIDENT");
    }

    @Test
    void namesGoWithTheLastPersonOfTheHousehold() {
        var person = households.members(household, 1).getFirst();
        add(person, Map.of("name", "王奶奶"));

        person.ask(LEAVE).withoutErrors();

        assertThat(count("select count(*) from dependant where household_id = ? and name_sealed is not null"))
                .isZero();
        assertThat(count("select count(*) from membership where household_id = ? and live = 1"))
                .isZero();
    }

    @Test
    void whatIsKeptCanBeExportedAndErased() {
        var person = households.members(household, 1).getFirst();
        add(person, Map.of("name", "王奶奶", "year", 1950));

        var export = data.export(person.personId()).toString();
        assertThat(export).contains("测试区测试街道测试社区7号楼1单元302室", "HEAD", "王奶奶", "1950");

        data.erase(person.personId());
        data.erase(person.personId());
        assertThat(data.export(person.personId()).toString()).doesNotContain("王奶奶");
        assertThat(person.ask(MINE).data("viewer", "household").isNull()).isTrue();
        belongings.letGoOfNames(person.personId());
    }

    @Test
    void fullHouseholdsSpeakTheViewersLanguage() {
        var head = households.members(household, 1).getFirst();
        jdbc.update(
                """
                insert into membership (id, household_id, dependant_id, relation, head, created_at, version)
                select ? + n.n, ?, ? + n.n, 'OTHER', false, now(3), 0
                  from (select row_number() over () n from information_schema.columns limit 29) n
                """,
                household.id() + 1000,
                household.id(),
                household.id() + 1000);

        var refused = add(head, Map.of("name", "王"));
        assertThat(refused.refusals("dependantAdd")).containsExactly("HOUSEHOLD_FULL");
        assertThat(refused.data("dependantAdd", "userErrors")
                        .get(0)
                        .path("message")
                        .asString())
                .startsWith("这个家庭的人数已满");
        assertThat(head.askInEnglish(ADD, Map.of("name", "王"))
                        .data("dependantAdd", "userErrors")
                        .get(0)
                        .path("message")
                        .asString())
                .startsWith("The household is full.");
        assertThat(households
                        .withPhone()
                        .ask(HouseholdFixture.BY_LETTER, Map.of("code", jdbcLetter()))
                        .refusals("joinByLetter"))
                .containsExactly("HOUSEHOLD_FULL");
    }

    /** A new letter, now that the one before is as good as used up. */
    private String jdbcLetter() {
        jdbc.update("update code_letter set uses = 8 where household_id = ?", household.id());
        return households.letter(household);
    }

    private void expire(long personId) {
        jdbc.update("update person set resident_until = date_sub(now(3), interval 1 second) where id = ?", personId);
        jdbc.update(
                "update membership set until = date_sub(now(3), interval 1 second) where person_id = ? and live = 1",
                personId);
    }

    private void withdraw(GraphQlClient.Caller person, ConsentItem item) {
        jdbc.update(
                """
                insert into consent (person_id, item, id, granted, policy_version, at)
                select ?, ?, coalesce(max(id), 0) + 1, false, '2026-11', now(3) from consent
                """,
                person.personId(),
                item.name());
    }

    private static Answer add(GraphQlClient.Caller person, Map<String, ?> variables) {
        return person.ask(ADD, new HashMap<>(variables));
    }

    private static JsonNode members(GraphQlClient.Caller person) {
        return person.ask(MINE).withoutErrors().data("viewer", "household", "members");
    }

    private static List<String> names(GraphQlClient.Caller person) {
        return members(person)
                .valueStream()
                .map(member -> member.path("name").asString())
                .toList();
    }

    private int count(String query) {
        return jdbc.queryForObject(query, Integer.class, household.id());
    }
}
