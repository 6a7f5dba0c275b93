package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class DemoSetTest {

    private static final long SEED = 20260101;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    static Stream<LocalDate> daysOfAYear() {
        return IntStream.range(0, 12).mapToObj(i -> DAY.plusDays(31L * i));
    }

    @Test
    void sameSeedAndDayMakeTheSameRows() {
        var first = DemoSet.of(SEED, DAY);
        var second = DemoSet.of(SEED, DAY);

        for (var table : Table.values()) {
            assertThat(values(first, table)).as("%s", table).isEqualTo(values(second, table));
        }
    }

    @Test
    void anotherSeedMakesOtherPeople() {
        assertThat(values(DemoSet.of(SEED + 1, DAY), Table.PERSON))
                .isNotEqualTo(values(DemoSet.of(SEED, DAY), Table.PERSON));
    }

    @Test
    void idsAreBelowThoseOfAServerThatStartsAfterTheBase() {
        var rows = DemoSet.of(SEED, DAY);
        var epoch = LocalDateTime.of(2020, 1, 1, 0, 0);
        var nextMillisecond = java.time.Duration.between(epoch, Rows.CREATED).toMillis() + 1;

        assertThat(rows.nextId()).isLessThan(nextMillisecond << 22);
    }

    @Test
    void enumValuesAreThoseOfTheSchema() throws IOException {
        var rows = DemoSet.of(SEED, DAY);

        assertOnly(rows, Table.ORGANISATION, "kind", "OrganisationKind");
        assertOnly(rows, Table.TEAM, "kind", "TeamKind");
        assertOnly(rows, Table.PERSON, "level", "VerificationLevel");
        assertOnly(rows, Table.APPOINTMENT, "role", "Role");
        assertOnly(rows, Table.STATION, "kind", "StationKind");
        assertOnly(rows, Table.STATION, "level", "StationLevel");
        assertOnly(rows, Table.ACTIVITY, "status", "ActivityStatus");
        assertOnly(rows, Table.ACTIVITY, "required_level", "VerificationLevel");
        assertOnly(rows, Table.SIGNUP, "status", "SignupStatus");
        assertThat(all(rows, Table.ACTIVITY, "kind")).isEqualTo(enumValues().get("ActivityKind"));
    }

    @Test
    void textsAreFinishedAndAsLongAsTheyShouldBe() {
        var activities = maps(DemoSet.of(SEED, DAY), Table.ACTIVITY);

        assertThat(activities).allSatisfy(activity -> {
            assertThat((String) activity.get("title")).hasSizeBetween(1, 60).doesNotContain("{");
            assertThat((String) activity.get("description"))
                    .hasSizeBetween(40, 200)
                    .doesNotContain("{");
            assertThat((String) activity.get("contact_phone")).matches("0\\d{3}-555-0\\d{3}");
        });
    }

    @Test
    void anActivityHasOneToFiveTags() {
        var rows = DemoSet.of(SEED, DAY);
        var tags = new HashMap<Object, Integer>();
        maps(rows, Table.ACTIVITY_TAG).forEach(tag -> tags.merge(tag.get("activity_id"), 1, Integer::sum));

        assertThat(tags).hasSize(rows.count(Table.ACTIVITY));
        assertThat(tags.values()).allMatch(number -> number <= 5);
    }

    @ParameterizedTest
    @MethodSource("daysOfAYear")
    void everyDayOfLoadingHasActivitiesInEveryPhase(LocalDate day) {
        var activities = maps(DemoSet.of(SEED, day), Table.ACTIVITY);
        var morning = new Calendar(day, ZoneId.of("Asia/Shanghai")).now().plusHours(10);
        var shown = activities.stream()
                .filter(activity -> activity.get("status").equals("PUBLISHED"))
                .toList();

        assertThat(number(shown, activity -> time(activity, "starts_at").isAfter(morning)))
                .isGreaterThanOrEqualTo(200);
        assertThat(shown).allMatch(activity -> time(activity, "starts_at").isBefore(morning.plusWeeks(8)));
        assertThat(number(shown, activity -> time(activity, "ends_at").isBefore(morning)))
                .isGreaterThanOrEqualTo(20);
        assertThat(number(
                        shown,
                        activity -> time(activity, "starts_at").isBefore(morning)
                                && time(activity, "ends_at").isAfter(morning)))
                .isGreaterThanOrEqualTo(3);
        assertThat(number(shown, activity -> time(activity, "signup_opens_at").isAfter(morning)))
                .isGreaterThanOrEqualTo(20);
        var coming = shown.stream()
                .filter(activity -> time(activity, "starts_at").isAfter(morning)
                        && time(activity, "signup_opens_at").isBefore(morning))
                .toList();
        assertThat(number(coming, activity -> time(activity, "signup_closes_at").isBefore(morning)))
                .isGreaterThanOrEqualTo(2);
        assertThat(number(coming, activity -> activity.get("taken").equals(activity.get("capacity"))))
                .isGreaterThanOrEqualTo(5);
        assertThat(number(
                        coming,
                        activity -> time(activity, "signup_closes_at").isAfter(morning)
                                && (int) activity.get("taken") < (int) activity.get("capacity")))
                .isGreaterThanOrEqualTo(50);
        assertThat(number(activities, activity -> activity.get("status").equals("DRAFT")))
                .isGreaterThanOrEqualTo(3);
        assertThat(number(activities, activity -> activity.get("status").equals("CANCELLED")))
                .isGreaterThanOrEqualTo(3);
        assertThat(100
                        * number(activities, activity -> activity.get("required_level")
                                .equals("GUEST")))
                .isBetween(80L * activities.size(), 90L * activities.size());
    }

    private interface Fact extends java.util.function.Predicate<Map<String, Object>> {}

    private static long number(List<Map<String, Object>> rows, Fact fact) {
        return rows.stream().filter(fact).count();
    }

    private static LocalDateTime time(Map<String, Object> row, String column) {
        return (LocalDateTime) row.get(column);
    }

    private static void assertOnly(Rows rows, Table table, String column, String type) throws IOException {
        assertThat(enumValues().get(type)).as(type).containsAll(all(rows, table, column));
    }

    private static Set<String> all(Rows rows, Table table, String column) {
        var values = new HashSet<String>();
        maps(rows, table).forEach(row -> values.add((String) row.get(column)));
        return values;
    }

    private static Map<String, Set<String>> enumValues() throws IOException {
        var enums = new HashMap<String, Set<String>>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls")) {
            var types = new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8));
            types.getTypes(EnumTypeDefinition.class)
                    .forEach(type -> enums.put(
                            type.getName(),
                            new HashSet<>(type.getEnumValueDefinitions().stream()
                                    .map(EnumValueDefinition::getName)
                                    .toList())));
        }
        return enums;
    }

    private static List<List<Object>> values(Rows rows, Table table) {
        return rows.of(table).stream().map(Arrays::asList).toList();
    }

    private static List<Map<String, Object>> maps(Rows rows, Table table) {
        return values(rows, table).stream()
                .map(row -> {
                    var map = new HashMap<String, Object>();
                    IntStream.range(0, row.size())
                            .forEach(i -> map.put(table.columns().get(i), row.get(i)));
                    return (Map<String, Object>) map;
                })
                .toList();
    }
}
