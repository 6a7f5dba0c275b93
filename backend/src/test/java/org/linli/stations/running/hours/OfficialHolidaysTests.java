package org.linli.stations.running.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.shared.Holding;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test takes a year of its own, long past, for holidays count everywhere. */
@LinliTest
class OfficialHolidaysTests {

    private static final String SET =
            """
            mutation ($input: HolidaysSetInput!) {
              holidaysSet(input: $input) { holidays { date name working } userErrors { code message field } }
            }""";
    private static final AtomicInteger YEARS = new AtomicInteger(2000);

    private final GraphQlClient client;
    private final StaffFixture staff;
    private final OfficialHolidays holidays;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;
    private final GraphQlClient.Caller street;
    private final int year = YEARS.getAndIncrement();

    OfficialHolidaysTests(
            GraphQlClient client,
            StaffFixture staff,
            OfficialHolidays holidays,
            JdbcTemplate jdbc,
            TreeFixture trees,
            PlatformTransactionManager transactions) {
        this.holidays = holidays;
        this.transaction = new TransactionTemplate(transactions);
        this.client = client;
        this.staff = staff;
        this.jdbc = jdbc;
        this.tree = trees.create();
        jdbc.update("delete from holiday where year(day) = ?", year);
        this.street = staff.appointed(Role.STREET_ADMIN, tree.street());
    }

    @Test
    void daysTakeThePlaceOfThoseThatWere() {
        set(street, List.of(day("-01-01", "元旦"), day("-05-01", "劳动节"))).withoutErrors();

        var days = List.of(working("-10-12", "国庆节"), day("-10-01", "国庆节"));
        var answer = set(street, days);

        assertThat(answer.refusals("holidaysSet")).isEmpty();
        assertThat(answer.data("holidaysSet", "holidays").toString())
                .isEqualTo(
                        "[{\"date\":\"%1$d-10-01\",\"name\":\"国庆节\",\"working\":false},{\"date\":\"%1$d-10-12\",\"name\":\"国庆节\",\"working\":true}]"
                                .formatted(year));
        assertThat(known()).containsExactly(year + "-10-01 国庆节 0", year + "-10-12 国庆节 1");
        assertThat(deeds()).isEqualTo(2);
    }

    @Test
    void theDistrictMaySetThemToo() {
        var district = staff.appointed(Role.STREET_ADMIN, tree.district());

        assertThat(set(district, List.of(day("-01-01", "元旦"))).refusals("holidaysSet"))
                .isEmpty();
        assertThat(known()).hasSize(1);
    }

    @Test
    void anAppointmentBelowAStreetIsNotEnough() {
        for (var role : List.of(Role.COMMUNITY_ADMIN, Role.STATION_STAFF)) {
            var below = staff.appointed(role, tree.community());
            assertThat(set(below, List.of(day("-01-01", "元旦"))).refusals("holidaysSet"))
                    .containsExactly("NOT_ALLOWED");
        }
        assertThat(set(staff.appointed(Role.AUDITOR, tree.street()), List.of()).errorCodes())
                .hasSize(1);
        assertThat(set(client.someone(), List.of()).errorCodes()).hasSize(1);
        assertThat(known()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsRefusedAndChangesNothing() {
        set(street, List.of(day("-01-01", "元旦"))).withoutErrors();

        refusedAt("[\"input\",\"days\"]", List.of(day("-05-01", "劳动节"), day("-05-01", "劳动节")));
        refusedAt("[\"input\",\"days\"]", List.of(Map.of("date", (year + 1) + "-01-01", "name", "元旦")));
        refusedAt("[\"input\",\"days\"]", many(81));
        refusedAt("[\"input\",\"days\",\"1\",\"name\"]", List.of(day("-05-01", "劳动节"), day("-05-02", " ")));
        refusedAt("[\"input\",\"days\",\"0\",\"name\"]", List.of(day("-05-01", "节".repeat(21))));
        var tooEarly = street.ask(SET, Map.of("input", Map.of("year", 1999, "days", List.of())));
        assertThat(tooEarly.refusals("holidaysSet")).containsExactly("INVALID");
        assertThat(known()).containsExactly(year + "-01-01 元旦 0");

        assertThat(set(street, many(80)).refusals("holidaysSet")).isEmpty();
        assertThat(known()).hasSize(80);
    }

    @Test
    void aRepeatedRequestSetsOnce() {
        var input = new HashMap<String, Object>(Map.of(
                "year",
                year,
                "days",
                List.of(day("-01-01", "元旦")),
                "clientRequestId",
                UUID.randomUUID().toString()));
        street.ask(SET, Map.of("input", input)).withoutErrors();
        set(street, List.of()).withoutErrors();

        assertThat(street.ask(SET, Map.of("input", input)).refusals("holidaysSet"))
                .isEmpty();
        assertThat(known()).isEmpty();
    }

    @Test
    void whoSetsAYearHoldsItUntilTheDaysAreThere() throws Exception {
        var days = IntStream.rangeClosed(1, 9)
                .mapToObj(i -> List.of(day("-0" + i + "-02", "甲"), day("-0" + i + "-03", "乙")))
                .toList();

        try (var crowd = Executors.newFixedThreadPool(days.size())) {
            var answers = crowd.invokeAll(days.stream()
                    .map(some -> (Callable<Answer>) () -> set(street, some))
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get().refusals("holidaysSet")).isEmpty();
            }
        }

        assertThat(known()).hasSize(2);
    }

    @Test
    void aYearIsHeldBeforeItsDaysAreTakenAway() {
        var holding = new Holding(Role.STREET_ADMIN, tree.street().path());
        var viewer = new Viewer(street.personId(), "s", () -> new Standing(VerificationLevel.PHONE, List.of(holding)));

        transaction.executeWithoutResult(status -> {
            holidays.set(viewer, new HolidaysSetInput(year, List.of(), null));

            var elsewhere = CompletableFuture.runAsync(() -> jdbc.queryForList(
                    "select day from holiday where day = ? for update nowait", LocalDate.of(year, 1, 1)));
            assertThatThrownBy(elsewhere::join).hasCauseInstanceOf(PessimisticLockingFailureException.class);
            status.setRollbackOnly();
        });
    }

    private void refusedAt(String field, List<Map<String, Object>> days) {
        var refused = set(street, days);
        assertThat(refused.refusals("holidaysSet")).containsExactly("INVALID");
        assertThat(refused.data("holidaysSet", "userErrors")
                        .get(0)
                        .path("field")
                        .toString())
                .isEqualTo(field);
    }

    private Answer set(GraphQlClient.Caller caller, List<Map<String, Object>> days) {
        return caller.ask(SET, Map.of("input", Map.of("year", year, "days", days)));
    }

    private List<Map<String, Object>> many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of(
                        "date", LocalDate.of(year, 3, 1).plusDays(i).toString(), "name", "假"))
                .toList();
    }

    private Map<String, Object> day(String date, String name) {
        return Map.of("date", year + date, "name", name);
    }

    private Map<String, Object> working(String date, String name) {
        return Map.of("date", year + date, "name", name, "working", true);
    }

    private List<String> known() {
        return jdbc.queryForList(
                "select concat(day, ' ', name, ' ', working) from holiday where year(day) = ? order by day",
                String.class,
                year);
    }

    private int deeds() {
        return jdbc.queryForObject(
                "select count(*) from deed where action = 'holidays.set' and organisation_id = ?",
                Integer.class,
                tree.street().id());
    }
}
