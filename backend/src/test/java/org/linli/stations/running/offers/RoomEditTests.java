package org.linli.stations.running.offers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.shared.Role;
import org.linli.stations.StationFixture;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class RoomEditTests {

    private static final String EDIT =
            """
            mutation ($input: RoomEditInput!) {
              roomEdit(input: $input) { room { id name } userErrors { code message field } }
            }""";

    private final GraphQlClient client;
    private final StationFixture stations;
    private final StaffFixture staff;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller runner;
    private final long room;

    RoomEditTests(
            GraphQlClient client, StationFixture stations, StaffFixture staff, JdbcTemplate jdbc, TreeFixture trees) {
        this.client = client;
        this.stations = stations;
        this.staff = staff;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.runner = staff.appointed(Role.STATION_STAFF, tree.community());
        this.room = stations.room(stations.openDaily(tree.community()), 12);
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() {
        var edited = edit(
                runner, Map.of("name", "书画室", "capacity", 20, "equipment", List.of("投影仪", "白板"), "notice", "保持安静\n关灯"));

        assertThat(edited.refusals("roomEdit")).isEmpty();
        assertThat(edited.text("roomEdit", "room", "name")).isEqualTo("书画室");
        assertThat(row())
                .containsEntry("capacity", 20)
                .containsEntry("equipment", "投影仪\n白板")
                .containsEntry("notice", "保持安静\n关灯")
                .containsEntry("bookable", true)
                .containsEntry("shortest_minutes", 15)
                .containsEntry("horizon_days", 365);

        assertThat(edit(runner, Map.of("equipment", List.of(), "notice", "")).refusals("roomEdit"))
                .isEmpty();
        assertThat(row())
                .containsEntry("name", "书画室")
                .containsEntry("equipment", "")
                .containsEntry("notice", null);
    }

    @Test
    void aPolicyTakesThePlaceOfTheOneThatWas() {
        var policy = Map.of(
                "approval", true,
                "requiredLevel", "RESIDENT",
                "shortestMinutes", 45,
                "longestMinutes", 100,
                "noticeMinutes", 120,
                "horizonDays", 14,
                "bufferMinutes", 20,
                "quotas", List.of(quota("PERSON", "WEEK", 2), quota("HOUSEHOLD", "WEEK", 3)));
        assertThat(edit(runner, Map.of("policy", policy)).refusals("roomEdit")).isEmpty();
        assertThat(row())
                .containsEntry("approval", true)
                .containsEntry("required_level", "RESIDENT")
                .containsEntry("shortest_minutes", 45)
                .containsEntry("longest_minutes", 100)
                .containsEntry("notice_minutes", 120)
                .containsEntry("horizon_days", 14)
                .containsEntry("buffer_minutes", 20)
                .containsEntry("bookable", true);
        assertThat(quotas()).containsExactly("HOUSEHOLD WEEK 3", "PERSON WEEK 2");

        edit(runner, Map.of("policy", Map.of("quotas", List.of(quota("PERSON", "DAY", 1)))))
                .withoutErrors();
        assertThat(row())
                .containsEntry("approval", false)
                .containsEntry("required_level", "PHONE")
                .containsEntry("shortest_minutes", 30)
                .containsEntry("longest_minutes", 240)
                .containsEntry("buffer_minutes", 0);
        assertThat(quotas()).containsExactly("PERSON DAY 1");
    }

    @Test
    void aRoomThatCouldNotBeBookedNeedsAPolicyToBecomeBookable() {
        assertThat(edit(runner, Map.of("bookable", true)).refusals("roomEdit")).isEmpty();
        assertThat(edit(runner, Map.of("bookable", false)).refusals("roomEdit")).isEmpty();
        assertThat(row()).containsEntry("bookable", false);

        refusedAt("[\"input\",\"policy\"]", Map.of("bookable", true));
        assertThat(row()).containsEntry("bookable", false);
        assertThat(edit(runner, Map.of("bookable", true, "policy", Map.of())).refusals("roomEdit"))
                .isEmpty();
        assertThat(row()).containsEntry("bookable", true);
    }

    @Test
    void aValueThatDoesNotFitIsRefused() {
        refusedAt("[\"input\",\"name\"]", Map.of("name", ""));
        refusedAt("[\"input\",\"name\"]", Map.of("name", "室".repeat(61)));
        refusedAt("[\"input\",\"capacity\"]", Map.of("capacity", 0));
        refusedAt("[\"input\",\"capacity\"]", Map.of("capacity", 10001));
        refusedAt("[\"input\",\"equipment\"]", Map.of("equipment", Collections.nCopies(21, "椅")));
        refusedAt("[\"input\",\"equipment\"]", Map.of("equipment", List.of("投影\n仪")));
        refusedAt("[\"input\",\"equipment\"]", Map.of("equipment", List.of("椅".repeat(21))));
        refusedAt("[\"input\",\"notice\"]", Map.of("notice", "静".repeat(501)));
        assertThat(row()).containsEntry("name", "多功能室").containsEntry("capacity", 12);
    }

    @Test
    void aPolicyThatDoesNotFitIsRefused() {
        policyRefusedAt("shortestMinutes", Map.of("shortestMinutes", 0));
        policyRefusedAt("shortestMinutes", Map.of("shortestMinutes", 40));
        policyRefusedAt("shortestMinutes", Map.of("shortestMinutes", 1455));
        policyRefusedAt("longestMinutes", Map.of("shortestMinutes", 60, "longestMinutes", 59));
        policyRefusedAt("longestMinutes", Map.of("longestMinutes", 1441));
        policyRefusedAt("noticeMinutes", Map.of("noticeMinutes", -1));
        policyRefusedAt("noticeMinutes", Map.of("noticeMinutes", 43201));
        policyRefusedAt("horizonDays", Map.of("horizonDays", 0));
        policyRefusedAt("horizonDays", Map.of("horizonDays", 366));
        policyRefusedAt("bufferMinutes", Map.of("bufferMinutes", 241));
        policyRefusedAt("quotas", Map.of("quotas", List.of(quota("PERSON", "DAY", 0))));
        policyRefusedAt("quotas", Map.of("quotas", List.of(quota("PERSON", "DAY", 101))));
        policyRefusedAt("quotas", Map.of("quotas", List.of(quota("PERSON", "DAY", 1), quota("PERSON", "DAY", 2))));
        assertThat(quotas()).isEmpty();
    }

    @Test
    void aRoomThatIsNotTheViewersIsLikeOneThatIsNotThere() {
        var beside = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());
        var above = stations.room(stations.openDaily(tree.street()), 5);
        var missing = edit(runner, Map.of("roomId", 4711, "name", "甲"));

        assertThat(missing.refusals("roomEdit")).containsExactly("NOT_FOUND");
        assertThat(edit(beside, Map.of("name", "甲")).body()).isEqualTo(missing.body());
        assertThat(edit(runner, Map.of("roomId", above, "name", "甲")).body()).isEqualTo(missing.body());
        assertThat(edit(client.someone(), Map.of("name", "甲")).errorCodes()).hasSize(1);
        assertThat(row()).containsEntry("name", "多功能室");
        assertThat(edit(staff.appointed(Role.STREET_ADMIN, tree.street()), Map.of("name", "甲"))
                        .refusals("roomEdit"))
                .isEmpty();
    }

    @Test
    void aRepeatedRequestEditsOnceAndIsOnRecordOnce() {
        var input = Map.of("name", "甲", "clientRequestId", UUID.randomUUID().toString());
        edit(runner, input).withoutErrors();
        edit(runner, Map.of("name", "乙")).withoutErrors();

        assertThat(edit(runner, input).text("roomEdit", "room", "name")).isEqualTo("乙");
        assertThat(row()).containsEntry("name", "乙");
        assertThat(jdbc.queryForObject(
                        "select count(*) from deed where action = 'room.edited' and organisation_id = ?",
                        Integer.class,
                        tree.community().id()))
                .isEqualTo(2);
    }

    private void policyRefusedAt(String field, Map<String, ?> policy) {
        refusedAt("[\"input\",\"policy\",\"" + field + "\"]", Map.of("policy", policy));
    }

    private void refusedAt(String field, Map<String, ?> changes) {
        var refused = edit(runner, changes);
        assertThat(refused.refusals("roomEdit")).as("%s", changes).containsExactly("INVALID");
        assertThat(refused.data("roomEdit", "userErrors").get(0).path("field").toString())
                .isEqualTo(field);
    }

    private Answer edit(GraphQlClient.Caller caller, Map<String, ?> changes) {
        var input = new HashMap<String, Object>(Map.of("roomId", room));
        input.putAll(changes);
        return caller.ask(EDIT, Map.of("input", input));
    }

    private static Map<String, Object> quota(String whose, String period, int most) {
        return Map.of("whose", whose, "period", period, "most", most);
    }

    private Map<String, Object> row() {
        return jdbc.queryForMap("select * from room where id = ?", room);
    }

    private List<String> quotas() {
        return jdbc.queryForList(
                "select concat(whose, ' ', period, ' ', most) from booking_quota where owner_id = ? order by whose, period",
                String.class,
                room);
    }
}
