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
class StationServiceSetTests {

    private static final String SET =
            """
            mutation ($input: StationServiceSetInput!) {
              stationServiceSet(input: $input) { service { id name } userErrors { code message field } }
            }""";
    private static final Map<String, Object> COUNSELLING =
            Map.of("kind", "COUNSELLING", "confidential", true, "slotMinutes", 50, "policy", Map.of());

    private final GraphQlClient client;
    private final StationFixture stations;
    private final StaffFixture staff;
    private final CounsellorData counsellors;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller runner;
    private final long station;

    StationServiceSetTests(
            GraphQlClient client,
            StationFixture stations,
            StaffFixture staff,
            CounsellorData counsellors,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.counsellors = counsellors;
        this.client = client;
        this.stations = stations;
        this.staff = staff;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.runner = staff.appointed(Role.STATION_STAFF, tree.community());
        this.station = stations.openDaily(tree.community());
    }

    @Test
    void aServiceIsAddedAndThenChangedAsAWhole() {
        var added = set(
                runner,
                Map.ofEntries(
                        Map.entry("name", "助餐"),
                        Map.entry("kind", "MEALS"),
                        Map.entry("description", "午餐\n晚餐"),
                        Map.entry("provision", "PAID"),
                        Map.entry("provider", "社区食堂"),
                        Map.entry("fee", "每餐10元"),
                        Map.entry("audience", "60岁以上"),
                        Map.entry("papers", List.of("身份证", "敬老卡")),
                        Map.entry("care", true),
                        Map.entry("slotMinutes", 45),
                        Map.entry("places", 30),
                        Map.entry(
                                "policy",
                                Map.of(
                                        "approval",
                                        true,
                                        "noticeMinutes",
                                        1440,
                                        "horizonDays",
                                        7,
                                        "quotas",
                                        List.of(quota("PERSON", "DAY", 2))))));
        assertThat(added.refusals("stationServiceSet")).isEmpty();
        assertThat(added.text("stationServiceSet", "service", "name")).isEqualTo("助餐");
        var id = Long.parseLong(added.text("stationServiceSet", "service", "id"));
        assertThat(row(id))
                .containsEntry("station_id", station)
                .containsEntry("community_id", tree.community().id())
                .containsEntry("kind", "MEALS")
                .containsEntry("description", "午餐\n晚餐")
                .containsEntry("provision", "PAID")
                .containsEntry("provider", "社区食堂")
                .containsEntry("fee", "每餐10元")
                .containsEntry("audience", "60岁以上")
                .containsEntry("papers", "身份证\n敬老卡")
                .containsEntry("confidential", false)
                .containsEntry("care", true)
                .containsEntry("offered", true)
                .containsEntry("slot_minutes", 45)
                .containsEntry("places", 30)
                .containsEntry("approval", true)
                .containsEntry("notice_minutes", 1440)
                .containsEntry("horizon_days", 7);
        assertThat(quotas(id)).containsExactly("PERSON DAY 2");

        var changed = set(runner, Map.of("serviceId", id, "name", "助餐点", "kind", "MEALS", "offered", false, "fee", ""));
        assertThat(changed.refusals("stationServiceSet")).isEmpty();
        assertThat(row(id))
                .containsEntry("name", "助餐点")
                .containsEntry("description", null)
                .containsEntry("provision", "PUBLIC")
                .containsEntry("fee", null)
                .containsEntry("papers", "")
                .containsEntry("offered", false)
                .containsEntry("slot_minutes", null)
                .containsEntry("approval", false);
        assertThat(quotas(id)).isEmpty();
        assertThat(services()).isEqualTo(1);
    }

    @Test
    void aConfidentialServiceHasACounsellorAndStaysConfidential() {
        var counsellor = client.someone().personId();
        refusedAt("counsellorId", COUNSELLING);
        refusedAt("counsellorId", Map.of("counsellorId", counsellor));
        refusedAt("counsellorId", with(COUNSELLING, "counsellorId", 4711));

        var added = set(runner, with(COUNSELLING, "counsellorId", counsellor));
        var id = Long.parseLong(added.text("stationServiceSet", "service", "id"));
        assertThat(row(id)).containsEntry("confidential", true).containsEntry("counsellor_id", counsellor);

        refusedAt("confidential", Map.of("serviceId", id));
        assertThat(row(id)).containsEntry("confidential", true);
        assertThat(counsellors.export(counsellor)).containsExactly(Map.of("service", "助餐"));
        var other = client.someone().personId();
        assertThat(set(runner, with(with(COUNSELLING, "counsellorId", other), "serviceId", id))
                        .refusals("stationServiceSet"))
                .isEmpty();
        assertThat(row(id)).containsEntry("counsellor_id", other);
        assertThat(counsellors.export(counsellor)).isEmpty();
    }

    @Test
    void slotsAndAPolicyGoTogether() {
        refusedAt("policy", Map.of("slotMinutes", 30));
        refusedAt("policy", Map.of("policy", Map.of()));
        refusedAt("slotMinutes", Map.of("slotMinutes", 4, "policy", Map.of()));
        refusedAt("slotMinutes", Map.of("slotMinutes", 1441, "policy", Map.of()));
        assertThat(set(runner, Map.of("slotMinutes", 5, "policy", Map.of("shortestMinutes", 7, "bufferMinutes", 999)))
                        .refusals("stationServiceSet"))
                .isEmpty();
        assertThat(services()).isEqualTo(1);
    }

    @Test
    void aValueThatDoesNotFitIsRefused() {
        refusedAt("name", Map.of("name", " "));
        refusedAt("name", Map.of("name", "名".repeat(61)));
        refusedAt("description", Map.of("description", "述".repeat(501)));
        refusedAt("provider", Map.of("provider", "者".repeat(61)));
        refusedAt("fee", Map.of("fee", "元".repeat(61)));
        refusedAt("audience", Map.of("audience", "人".repeat(61)));
        refusedAt("papers", Map.of("papers", Collections.nCopies(11, "证")));
        refusedAt("papers", Map.of("papers", List.of("")));
        refusedAt("papers", Map.of("papers", List.of("证".repeat(41))));
        refusedAt("places", Map.of("places", 0));
        refusedAt("places", Map.of("places", 1001));
        var refused = set(runner, Map.of("slotMinutes", 30, "policy", Map.of("horizonDays", 0)));
        assertThat(refused.data("stationServiceSet", "userErrors")
                        .get(0)
                        .path("field")
                        .toString())
                .isEqualTo("[\"input\",\"policy\",\"horizonDays\"]");
        assertThat(services()).isZero();
    }

    @Test
    void whatIsNotTheViewersIsLikeWhatIsNotThere() {
        var beside = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());
        var above = stations.openDaily(tree.street());
        var foreign = stations.service(stations.openDaily(tree.sibling()), 30, 1);
        var missing = set(runner, Map.of("stationId", 4711));

        assertThat(missing.refusals("stationServiceSet")).containsExactly("NOT_FOUND");
        assertThat(set(beside, Map.of()).body()).isEqualTo(missing.body());
        assertThat(set(runner, Map.of("stationId", above)).body()).isEqualTo(missing.body());
        assertThat(set(runner, Map.of("serviceId", foreign)).body())
                .isEqualTo(set(runner, Map.of("serviceId", 4711)).body());
        assertThat(set(runner, Map.of("serviceId", foreign)).refusals("stationServiceSet"))
                .containsExactly("NOT_FOUND");
        assertThat(set(client.someone(), Map.of()).errorCodes()).hasSize(1);
        assertThat(services()).isZero();
        assertThat(row(foreign)).containsEntry("name", "一站式服务");
    }

    @Test
    void aRepeatedRequestAddsOnceAndIsOnRecordOnce() {
        var input = Map.<String, Object>of("clientRequestId", UUID.randomUUID().toString());
        var first = set(runner, input);

        assertThat(set(runner, input).body()).isEqualTo(first.body());
        assertThat(services()).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "select count(*) from deed where action = 'station-service.edited' and organisation_id = ?",
                        Integer.class,
                        tree.community().id()))
                .isOne();
    }

    private void refusedAt(String field, Map<String, Object> changes) {
        var refused = set(runner, changes);
        assertThat(refused.refusals("stationServiceSet")).as("%s", changes).containsExactly("INVALID");
        assertThat(refused.data("stationServiceSet", "userErrors")
                        .get(0)
                        .path("field")
                        .toString())
                .isEqualTo("[\"input\",\"" + field + "\"]");
    }

    private Answer set(GraphQlClient.Caller caller, Map<String, Object> changes) {
        var input = new HashMap<String, Object>(Map.of("stationId", station, "name", "助餐", "kind", "MEALS"));
        input.putAll(changes);
        return caller.ask(SET, Map.of("input", input));
    }

    private static Map<String, Object> with(Map<String, Object> input, String name, Object value) {
        var more = new HashMap<>(input);
        more.put(name, value);
        return more;
    }

    private static Map<String, Object> quota(String whose, String period, int most) {
        return Map.of("whose", whose, "period", period, "most", most);
    }

    private Map<String, Object> row(long id) {
        return jdbc.queryForMap("select * from station_service where id = ?", id);
    }

    private int services() {
        return jdbc.queryForObject("select count(*) from station_service where station_id = ?", Integer.class, station);
    }

    private List<String> quotas(long id) {
        return jdbc.queryForList(
                "select concat(whose, ' ', period, ' ', most) from booking_quota where owner_id = ? order by whose, period",
                String.class,
                id);
    }
}
