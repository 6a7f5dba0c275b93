package org.linli.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linli.households.HouseholdFixture;
import org.linli.shared.Role;
import org.linli.shared.secrets.Secrets;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class RevealTests {

    private static final String REVEAL =
            """
            mutation ($person: ID!, $field: PersonalField! = PHONE, $purpose: String! = "核对报名信息", $r: ID) {
              personReveal(input: {personId: $person, field: $field, purpose: $purpose, clientRequestId: $r}) {
                value userErrors { code field message }
              }
            }""";
    private static final String PHONE = "13812345678";

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller worker;
    private final long resident;

    RevealTests(
            GraphQlClient client,
            StaffFixture staff,
            TreeFixture trees,
            HouseholdFixture households,
            Secrets secrets,
            JdbcTemplate jdbc) {
        this.client = client;
        this.staff = staff;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.worker = staff.appointed(Role.GRID_WORKER, tree.grid());
        this.resident = households.resident(tree.grid());
        jdbc.update(
                "update person set phone_sealed = ?, phone_masked = '138****5678', name_sealed = ?, name_masked = '张*' where id = ?",
                secrets.seal(resident, "phone", PHONE),
                secrets.seal(resident, "name", "张三丰"),
                resident);
    }

    @Test
    void aLookIsAnsweredAndOnRecord() {
        assertThat(value(reveal(worker, Map.of()))).isEqualTo(PHONE);
        assertThat(value(reveal(worker, Map.of("field", "NAME")))).isEqualTo("张三丰");
        assertThat(value(reveal(worker, Map.of("field", "ADDRESS")))).endsWith("7号楼1单元302室");

        var deeds = jdbc.queryForList(
                "select action, actor_id, role, purpose from deed where subject_id = ? and action like '%.revealed' order by id",
                resident);
        assertThat(deeds)
                .extracting(deed -> deed.get("action"))
                .containsExactly("phone.revealed", "name.revealed", "address.revealed");
        assertThat(deeds).allSatisfy(deed -> {
            assertThat(deed.get("actor_id")).isEqualTo(worker.personId());
            assertThat(deed.get("role")).isEqualTo("GRID_WORKER");
            assertThat(deed.get("purpose")).isEqualTo("核对报名信息");
        });
    }

    @Test
    void aRepeatIsOneLookAndItsOutcomeIsSealed() {
        assertThat(value(reveal(worker, Map.of("r", "look-1")))).isEqualTo(PHONE);
        assertThat(value(reveal(worker, Map.of("r", "look-1")))).isEqualTo(PHONE);

        assertThat(count()).isOne();
        assertThat(jdbc.queryForObject(
                        "select outcome from request_outcome where person_id = ? and request_id = 'look-1'",
                        String.class,
                        worker.personId()))
                .doesNotContain(PHONE);
    }

    @Test
    void purposesAreNeeded() {
        for (var purpose : new String[] {"", "看看", "    ", "核对\n报名", "长".repeat(201)}) {
            assertThat(reveal(worker, Map.of("purpose", purpose)).refusals("personReveal"))
                    .as(purpose)
                    .containsExactly("PURPOSE_NEEDED");
        }
        assertThat(count()).isZero();
    }

    @Test
    void peopleOfOthersAndNobodyLookTheSame() {
        var sibling = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());

        assertThat(reveal(sibling, Map.of()).body())
                .isEqualTo(reveal(sibling, Map.of("person", 1)).body());
        assertThat(reveal(sibling, Map.of()).refusals("personReveal")).containsExactly("NOT_FOUND");
        assertThat(reveal(staff.appointed(Role.STREET_ADMIN, tree.street()), Map.of())
                        .errorCodes())
                .containsExactly("FORBIDDEN");
        assertThat(reveal(client.someone(), Map.of()).errorCodes()).containsExactly("FORBIDDEN");
        assertThat(count()).isZero();
    }

    @Test
    void whatIsNotToldIsNotKnownAndNoLook() {
        jdbc.update("update person set phone_sealed = null where id = ?", resident);

        assertThat(reveal(worker, Map.of()).refusals("personReveal")).containsExactly("NOT_KNOWN");
        assertThat(count()).isZero();
    }

    private Answer reveal(GraphQlClient.Caller caller, Map<String, ?> more) {
        var variables = new HashMap<String, Object>(Map.of("person", resident));
        variables.putAll(more);
        return caller.ask(REVEAL, variables);
    }

    private static String value(Answer answer) {
        assertThat(answer.refusals("personReveal")).isEmpty();
        return answer.text("personReveal", "value");
    }

    private int count() {
        var count = jdbc.queryForObject(
                "select count(*) from deed where subject_id = ? and action like '%.revealed'", Integer.class, resident);
        return count == null ? -1 : count;
    }
}
