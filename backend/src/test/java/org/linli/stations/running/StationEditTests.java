package org.linli.stations.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.shared.Role;
import org.linli.shared.persistence.Ids;
import org.linli.stations.StationFixture;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class StationEditTests {

    private static final String EDIT =
            """
            mutation ($input: StationEditInput!) {
              stationEdit(input: $input) { station { id name } userErrors { code message field } }
            }""";

    private final GraphQlClient client;
    private final StationFixture stations;
    private final StaffFixture staff;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller runner;
    private final long station;

    StationEditTests(
            GraphQlClient client,
            StationFixture stations,
            StaffFixture staff,
            JdbcTemplate jdbc,
            Ids ids,
            TreeFixture trees) {
        this.client = client;
        this.stations = stations;
        this.staff = staff;
        this.jdbc = jdbc;
        this.ids = ids;
        this.tree = trees.create();
        this.runner = staff.appointed(Role.STATION_STAFF, tree.community());
        this.station = stations.openDaily(tree.community());
    }

    @Test
    void anEditChangesWhatItNamesAndNothingElse() {
        var code = code();
        var edited = edit(
                runner,
                Map.of(
                        "phone",
                        "021-5555",
                        "address",
                        "二号",
                        "latitude",
                        31.5,
                        "longitude",
                        121.5,
                        "partner",
                        "图书馆",
                        "code",
                        code,
                        "accessible",
                        true,
                        "facilities",
                        List.of("WIFI", "WATER")));

        assertThat(edited.refusals("stationEdit")).isEmpty();
        assertThat(edited.text("stationEdit", "station", "id")).isEqualTo(String.valueOf(station));
        assertThat(row())
                .containsEntry("phone", "021-5555")
                .containsEntry("address", "二号")
                .containsEntry("latitude", 31.5)
                .containsEntry("longitude", 121.5)
                .containsEntry("partner", "图书馆")
                .containsEntry("code", code)
                .containsEntry("step_free", true)
                .containsEntry("facilities", "WATER,WIFI")
                .containsEntry("pictures", "");

        assertThat(edit(runner, Map.of("accessible", false)).refusals("stationEdit"))
                .isEmpty();
        assertThat(row())
                .containsEntry("step_free", false)
                .containsEntry("phone", "021-5555")
                .containsEntry("code", code)
                .containsEntry("facilities", "WATER,WIFI");
    }

    @Test
    void emptyTextsAndListsTakeAway() {
        edit(runner, Map.of("phone", "1", "partner", "图书馆", "code", code(), "facilities", List.of("WIFI")));

        var edited = edit(runner, Map.of("phone", "", "partner", "", "code", "", "facilities", List.of()));

        assertThat(edited.refusals("stationEdit")).isEmpty();
        assertThat(row())
                .containsEntry("phone", null)
                .containsEntry("partner", null)
                .containsEntry("code", null)
                .containsEntry("facilities", "")
                .containsEntry("address", "一号");
    }

    @ParameterizedTest
    @CsvSource({
        "phone, +86 21",
        "phone, 123456789012345678901",
        "address, ''",
        "address, ' '",
        "code, a",
        "code, Library",
        "code, 图书馆",
        "code, a-code-that-is-longer-than-thirty-two"
    })
    void aTextThatDoesNotFitIsRefused(String field, String value) {
        refusedAt(field, Map.of(field, value));
    }

    @Test
    void aValueThatDoesNotFitIsRefused() {
        refusedAt("address", Map.of("address", "号".repeat(121)));
        refusedAt("partner", Map.of("partner", "馆".repeat(61)));
        refusedAt("latitude", Map.of("longitude", 121.5));
        refusedAt("longitude", Map.of("latitude", 31.5));
        refusedAt("latitude", Map.of("latitude", 90.1, "longitude", 121.5));
        refusedAt("longitude", Map.of("latitude", 31.5, "longitude", -180.1));
        refusedAt("facilities", Map.of("facilities", List.of("WIFI", "WIFI")));
        refusedAt(
                "pictureIds",
                Map.of("pictureIds", LongStream.range(1, 11).boxed().toList()));
    }

    @Test
    void aCodeBelongsToOneStation() {
        var code = code();
        edit(runner, Map.of("code", code));
        var other = stations.openDaily(tree.community());

        var refused = edit(runner, Map.of("stationId", other, "code", code, "address", "三号"));

        assertThat(refused.refusals("stationEdit")).containsExactly("CODE_TAKEN");
        assertThat(jdbc.queryForObject("select address from station where id = ?", String.class, other))
                .isEqualTo("一号");
        assertThat(edit(runner, Map.of("code", code)).refusals("stationEdit")).isEmpty();
    }

    @Test
    void aStationThatIsNotTheViewersIsLikeOneThatIsNotThere() {
        var beside = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());
        var missing = edit(runner, Map.of("stationId", 4711, "phone", "1"));
        var above = stations.openDaily(tree.street());

        assertThat(missing.refusals("stationEdit")).containsExactly("NOT_FOUND");
        assertThat(edit(beside, Map.of("phone", "1")).body()).isEqualTo(missing.body());
        assertThat(edit(runner, Map.of("stationId", above, "phone", "1")).body())
                .isEqualTo(missing.body());
        assertThat(row()).containsEntry("phone", null);
        assertThat(edit(staff.appointed(Role.STREET_ADMIN, tree.street()), Map.of("phone", "1"))
                        .refusals("stationEdit"))
                .isEmpty();
    }

    @Test
    void nobodyElseMayEdit() {
        var worker = staff.appointed(Role.GRID_WORKER, tree.community());

        for (var other : List.of(worker, client.someone(), client.nobody())) {
            assertThat(edit(other, Map.of("phone", "1")).errorCodes()).hasSize(1);
        }
        assertThat(row()).containsEntry("phone", null);
    }

    @Test
    void anEditIsOnRecord() {
        edit(runner, Map.of("phone", "1"));

        assertThat(jdbc.queryForObject(
                        "select count(*) from deed where action = 'station.edited' and organisation_id = ?",
                        Integer.class,
                        tree.community().id()))
                .isOne();
    }

    @Test
    void aRepeatedRequestEditsOnce() {
        var input = Map.of("phone", "1", "clientRequestId", UUID.randomUUID().toString());
        edit(runner, input);
        edit(runner, Map.of("phone", "2"));

        assertThat(edit(runner, input).text("stationEdit", "station", "id")).isEqualTo(String.valueOf(station));
        assertThat(row()).containsEntry("phone", "2");
    }

    @Test
    void picturesOfTheViewerAreGivenToTheStationInPlaceOfThoseThatItHad() {
        var first = picture(runner.personId());
        var second = picture(runner.personId());

        assertThat(edit(runner, Map.of("pictureIds", List.of(second, first, second)))
                        .refusals("stationEdit"))
                .isEmpty();
        assertThat(row()).containsEntry("pictures", second + "," + first);
        assertThat(usedBy(first)).isEqualTo(station);

        assertThat(edit(runner, Map.of("pictureIds", List.of(first))).refusals("stationEdit"))
                .isEmpty();
        assertThat(row()).containsEntry("pictures", String.valueOf(first));
        assertThat(usedBy(second)).isNull();

        assertThat(edit(runner, Map.of("pictureIds", List.of())).refusals("stationEdit"))
                .isEmpty();
        assertThat(row()).containsEntry("pictures", "");
        assertThat(usedBy(first)).isNull();
    }

    @Test
    void aPictureOfSomebodyElseOrOfAnotherThingIsRefused() {
        var other = stations.openDaily(tree.community());
        var used = picture(runner.personId());
        edit(runner, Map.of("stationId", other, "pictureIds", List.of(used)));

        for (var id : Arrays.asList(4711L, picture(client.someone().personId()), used)) {
            var refused = edit(runner, Map.of("pictureIds", List.of(id), "phone", "1"));
            assertThat(refused.refusals("stationEdit")).containsExactly("PICTURE_NOT_FOUND");
        }
        assertThat(row()).containsEntry("phone", null).containsEntry("pictures", "");
        assertThat(usedBy(used)).isEqualTo(other);
    }

    private void refusedAt(String field, Map<String, ?> changes) {
        var refused = edit(runner, changes);

        assertThat(refused.refusals("stationEdit")).as("%s", changes).containsExactly("INVALID");
        assertThat(refused.data("stationEdit", "userErrors")
                        .get(0)
                        .path("field")
                        .toString())
                .isEqualTo("[\"input\",\"" + field + "\"]");
    }

    private Answer edit(GraphQlClient.Caller caller, Map<String, ?> changes) {
        var input = new HashMap<String, Object>(Map.of("stationId", station));
        input.putAll(changes);
        return caller.ask(EDIT, Map.of("input", input));
    }

    private Map<String, Object> row() {
        return jdbc.queryForMap("select * from station where id = ?", station);
    }

    private static String code() {
        return "s-" + UUID.randomUUID().toString().substring(0, 18);
    }

    private long picture(long ownerId) {
        var id = ids.next();
        jdbc.update(
                """
                insert into picture (id, owner_id, name, hash, width, height, state, files_stored, doomed, created_at)
                values (?, ?, ?, sha2(?, 256), 10, 10, 'IN_REVIEW', true, false, now(3))
                """,
                id,
                ownerId,
                UUID.randomUUID().toString().replace("-", ""),
                id);
        return id;
    }

    private Long usedBy(long pictureId) {
        return jdbc.queryForObject("select content_id from picture where id = ?", Long.class, pictureId);
    }
}
