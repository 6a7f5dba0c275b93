package org.linli.stations.running.hours;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
class StationHoursTests {

    private static final String WEEK =
            """
            mutation ($input: StationHoursSetInput!) {
              stationHoursSet(input: $input) { station { id name } userErrors { code message field } }
            }""";
    private static final String DAY =
            """
            mutation ($input: StationDaySetInput!) {
              stationDaySet(input: $input) { station { id name } userErrors { code message field } }
            }""";

    private final GraphQlClient client;
    private final StationFixture stations;
    private final StaffFixture staff;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller runner;
    private final long station;

    StationHoursTests(
            GraphQlClient client, StationFixture stations, StaffFixture staff, JdbcTemplate jdbc, TreeFixture trees) {
        this.client = client;
        this.stations = stations;
        this.staff = staff;
        this.jdbc = jdbc;
        this.tree = trees.create();
        this.runner = staff.appointed(Role.STATION_STAFF, tree.community());
        this.station = stations.openDaily(tree.community());
    }

    @Test
    void hoursTakeThePlaceOfThoseThatWere() {
        var set = week(
                runner,
                List.of(
                        hours("MONDAY", "13:00", "17:00"),
                        hours("MONDAY", "09:00", "12:00"),
                        hours("SUNDAY", "22:00", "02:00"),
                        hours("HOLIDAY", "00:00", "00:00")));

        assertThat(set.refusals("stationHoursSet")).isEmpty();
        assertThat(set.text("stationHoursSet", "station", "id")).isEqualTo(String.valueOf(station));
        assertThat(weekOf(station)).containsExactly("1 540-720", "1 780-1020", "7 1320-1560", "8 0-1440");

        assertThat(week(runner, List.of()).refusals("stationHoursSet")).isEmpty();
        assertThat(weekOf(station)).isEmpty();
    }

    @Test
    void aServiceHasHoursOfItsOwnBesideThoseOfTheStation() {
        var service = stations.service(station, 30, 1);
        var input = Map.of("serviceId", service, "hours", List.of(hours("FRIDAY", "15:30", "17:30")));

        assertThat(week(runner, input).refusals("stationHoursSet")).isEmpty();
        assertThat(weekOf(service)).containsExactly("5 930-1050");
        assertThat(weekOf(station)).hasSize(8);
    }

    @Test
    void aServiceOfAnotherStationIsNotThere() {
        var service = stations.service(stations.openDaily(tree.community()), 30, 1);
        var input = Map.of("serviceId", service, "hours", List.of(hours("FRIDAY", "15:30", "17:30")));

        assertThat(week(runner, input).refusals("stationHoursSet")).containsExactly("NOT_FOUND");
        assertThat(weekOf(service)).isEmpty();
    }

    @Test
    void spansThatOverlapAreRefused() {
        refusedAt("hours", List.of(hours("MONDAY", "09:00", "12:00"), hours("MONDAY", "11:59", "13:00")));
        refusedAt("hours", List.of(hours("MONDAY", "09:00", "12:00"), hours("MONDAY", "09:00", "12:00")));
        refusedAt("hours", List.of(hours("MONDAY", "22:00", "09:01"), hours("TUESDAY", "09:00", "12:00")));
        refusedAt("hours", List.of(hours("MONDAY", "09:00", "12:00"), hours("SUNDAY", "22:00", "09:01")));
        refusedAt("hours", List.of(hours("HOLIDAY", "09:00", "12:00"), hours("HOLIDAY", "22:00", "09:01")));
        assertThat(weekOf(station)).hasSize(8);

        var apart = List.of(
                hours("SUNDAY", "22:00", "09:00"),
                hours("MONDAY", "09:00", "12:00"),
                hours("MONDAY", "12:00", "13:00"),
                hours("HOLIDAY", "08:00", "08:00"));
        assertThat(week(runner, apart).refusals("stationHoursSet")).isEmpty();
    }

    @Test
    void aWeekHasAtMost28Spans() {
        var spans = IntStream.range(0, 29)
                .mapToObj(i ->
                        hours(i < 15 ? "MONDAY" : "TUESDAY", "%02d:00".formatted(i % 15), "%02d:30".formatted(i % 15)))
                .toList();

        refusedAt("hours", spans);
        assertThat(week(runner, spans.subList(0, 28)).refusals("stationHoursSet"))
                .isEmpty();
        assertThat(weekOf(station)).hasSize(28);
    }

    @Test
    void hoursOfOneDayAreSetChangedAndTakenBack() {
        var today = StaffFixture.today();
        var spans = List.of(span("14:00", "18:00"), span("09:00", "12:00"));

        assertThat(day(runner, today, spans, "换班").refusals("stationDaySet")).isEmpty();
        assertThat(dayOf(station)).containsExactly(today + " 540-720,840-1080 换班");
        assertThat(day(runner, today, List.of(), "停水").refusals("stationDaySet"))
                .isEmpty();
        assertThat(dayOf(station)).containsExactly(today + "  停水");
        assertThat(day(runner, today, null, null).refusals("stationDaySet")).isEmpty();
        assertThat(dayOf(station)).isEmpty();
        assertThat(weekOf(station)).hasSize(8);
        assertThat(deeds("station-day.set")).isEqualTo(3);
    }

    @Test
    void aDayThatDoesNotFitIsRefused() {
        var today = StaffFixture.today();
        var some = List.of(span("09:00", "12:00"));

        refusedAt("date", day(runner, today.minusDays(1), some, "换班"));
        refusedAt("date", day(runner, today.plusYears(2).plusDays(1), some, "换班"));
        refusedAt("note", day(runner, today, some, null));
        refusedAt("note", day(runner, today, List.of(), ""));
        refusedAt("note", day(runner, today, some, "字".repeat(61)));
        refusedAt("spans", day(runner, today, List.of(span("09:00", "12:00"), span("11:00", "13:00")), "换班"));
        refusedAt("spans", day(runner, today, List.of(span("23:00", "10:00"), span("23:30", "23:40")), "换班"));
        refusedAt(
                "spans",
                day(
                        runner,
                        today,
                        IntStream.range(10, 15)
                                .mapToObj(i -> span(i + ":00", i + ":30"))
                                .toList(),
                        "换班"));
        assertThat(dayOf(station)).isEmpty();
        assertThat(day(runner, today.plusYears(2), some, "字".repeat(60)).refusals("stationDaySet"))
                .isEmpty();
    }

    @Test
    void aStationThatIsNotTheViewersIsLikeOneThatIsNotThere() {
        var beside = staff.appointed(Role.COMMUNITY_ADMIN, tree.sibling());
        var above = stations.openDaily(tree.street());
        var today = StaffFixture.today();

        var missing = week(runner, Map.of("stationId", 4711, "hours", List.of()));
        assertThat(missing.refusals("stationHoursSet")).containsExactly("NOT_FOUND");
        assertThat(week(beside, List.of()).body()).isEqualTo(missing.body());
        assertThat(week(runner, Map.of("stationId", above, "hours", List.of())).body())
                .isEqualTo(missing.body());
        assertThat(day(beside, today, List.of(), "停水").refusals("stationDaySet"))
                .containsExactly("NOT_FOUND");
        assertThat(week(client.someone(), List.of()).errorCodes()).hasSize(1);
        assertThat(day(client.someone(), today, List.of(), "停水").errorCodes()).hasSize(1);
        assertThat(weekOf(station)).hasSize(8);
        assertThat(weekOf(above)).hasSize(8);
        assertThat(dayOf(station)).isEmpty();
    }

    @Test
    void aRepeatedRequestSetsOnce() {
        var input = Map.of(
                "hours", List.of(hours("MONDAY", "09:00", "12:00")),
                "clientRequestId", UUID.randomUUID().toString());
        week(runner, input).withoutErrors();
        week(runner, List.of()).withoutErrors();

        assertThat(week(runner, input).text("stationHoursSet", "station", "id")).isEqualTo(String.valueOf(station));
        assertThat(weekOf(station)).isEmpty();
        assertThat(deeds("station-hours.set")).isEqualTo(2);
    }

    private void refusedAt(String field, List<Map<String, String>> hours) {
        var refused = week(runner, hours);
        assertThat(refused.refusals("stationHoursSet")).as("%s", hours).containsExactly("INVALID");
        assertThat(refused.data("stationHoursSet", "userErrors")
                        .get(0)
                        .path("field")
                        .toString())
                .isEqualTo("[\"input\",\"" + field + "\"]");
    }

    private static void refusedAt(String field, Answer refused) {
        assertThat(refused.refusals("stationDaySet")).containsExactly("INVALID");
        assertThat(refused.data("stationDaySet", "userErrors")
                        .get(0)
                        .path("field")
                        .toString())
                .isEqualTo("[\"input\",\"" + field + "\"]");
    }

    private Answer week(GraphQlClient.Caller caller, List<Map<String, String>> hours) {
        return week(caller, Map.of("hours", hours));
    }

    private Answer week(GraphQlClient.Caller caller, Map<String, ?> changes) {
        var input = new HashMap<String, Object>(Map.of("stationId", station));
        input.putAll(changes);
        return caller.ask(WEEK, Map.of("input", input));
    }

    private Answer day(GraphQlClient.Caller caller, LocalDate date, List<Map<String, String>> spans, String note) {
        var input = new HashMap<String, Object>(Map.of("stationId", station, "date", date.toString()));
        input.put("spans", spans);
        input.put("note", note);
        return caller.ask(DAY, Map.of("input", input));
    }

    private static Map<String, String> hours(String day, String opens, String closes) {
        return Map.of("day", day, "opens", opens, "closes", closes);
    }

    private static Map<String, String> span(String opens, String closes) {
        return Map.of("opens", opens, "closes", closes);
    }

    private List<String> weekOf(long ownerId) {
        return jdbc.queryForList(
                """
                select concat(day, ' ', opens_minute, '-', closes_minute)
                  from opening_hours
                 where owner_id = ?
                 order by day, opens_minute
                """,
                String.class,
                ownerId);
    }

    private List<String> dayOf(long stationId) {
        return jdbc.queryForList(
                "select concat(day, ' ', spans, ' ', note) from station_day where station_id = ? order by day",
                String.class,
                stationId);
    }

    private int deeds(String action) {
        return jdbc.queryForObject(
                "select count(*) from deed where action = ? and organisation_id = ?",
                Integer.class,
                action,
                tree.community().id());
    }
}
