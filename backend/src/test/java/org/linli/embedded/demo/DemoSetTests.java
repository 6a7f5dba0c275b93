package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linli.embedded.demo.RowsFixture.DAY;
import static org.linli.embedded.demo.RowsFixture.SEED;

import graphql.language.EnumTypeDefinition;
import graphql.schema.idl.SchemaParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class DemoSetTests {

    private final RowsFixture demo = RowsFixture.of(DAY);

    @Test
    void sameSeedAndDayMakeTheSameRows() {
        var again = RowsFixture.of(DAY);

        for (var table : Table.values()) {
            assertThat(again.values(table)).as("%s", table).isEqualTo(demo.values(table));
        }
    }

    @Test
    void anotherSeedMakesOtherPeople() {
        var other = new RowsFixture(DemoSet.of(SEED + 1, DAY));

        assertThat(other.values(Table.PERSON)).isNotEqualTo(demo.values(Table.PERSON));
    }

    @Test
    void idsAreBelowThoseOfTheNextMillisecond() {
        var next = ChronoUnit.MILLIS.between(LocalDateTime.of(2020, 1, 1, 0, 0), Rows.CREATED) + 1;

        assertThat(demo.rows().nextId()).isLessThan(next << 22);
    }

    @Test
    void enumValuesAreThoseOfTheSchema() throws IOException {
        var enums = enumsOfTheSchema();

        assertThat(enums.get("OrganisationKind")).isEqualTo(used(Table.ORGANISATION, "kind"));
        assertThat(enums.get("TeamKind")).isEqualTo(used(Table.TEAM, "kind"));
        assertThat(enums.get("VerificationLevel")).isEqualTo(used(Table.PERSON, "level"));
        assertThat(enums.get("Role")).isEqualTo(used(Table.APPOINTMENT, "role"));
        assertThat(enums.get("StationKind")).isEqualTo(used(Table.STATION, "kind"));
        assertThat(enums.get("StationLevel")).isEqualTo(used(Table.STATION, "level"));
        assertThat(enums.get("ServiceKind")).isEqualTo(used(Table.STATION_SERVICE, "kind"));
        assertThat(enums.get("ServiceProvision")).isEqualTo(used(Table.STATION_SERVICE, "provision"));
        assertThat(enums.get("QuotaHolder")).isEqualTo(used(Table.BOOKING_QUOTA, "whose"));
        assertThat(enums.get("QuotaPeriod")).isEqualTo(used(Table.BOOKING_QUOTA, "period"));
        assertThat(enums.get("BookingStatus")).containsAll(used(Table.BOOKING, "status"));
        assertThat(enums.get("StationFacility")).isEqualTo(facilities());
        assertThat(enums.get("ActivityKind")).isEqualTo(used(Table.ACTIVITY, "kind"));
        assertThat(enums.get("VerificationLevel")).isEqualTo(used(Table.ACTIVITY, "required_level"));
        assertThat(enums.get("ActivityStatus")).containsAll(used(Table.ACTIVITY, "status"));
        assertThat(enums.get("WishStatus")).isEqualTo(used(Table.WISH, "status"));
        assertThat(enums.get("WishCategory")).isEqualTo(used(Table.WISH, "category"));
        assertThat(enums.get("WishKind")).isEqualTo(used(Table.WISH, "kind"));
        assertThat(enums.get("WishDelivery")).isEqualTo(used(Table.WISH, "delivery"));
        assertThat(enums.get("WishBeneficiary")).containsAll(used(Table.WISH, "beneficiary"));
        assertThat(enums.get("WishClaimState")).containsAll(used(Table.WISH_CLAIM, "state"));
        assertThat(enums.get("WishStepKind")).containsAll(used(Table.WISH_STEP, "kind"));
        assertThat(enums.get("SignupStatus")).containsAll(used(Table.SIGNUP, "status"));
    }

    @Test
    void textsAreFinishedAndAsLongAsTheyShouldBe() {
        assertThat(demo.all(Table.ACTIVITY)).allSatisfy(activity -> {
            assertThat((String) activity.get("title")).hasSizeBetween(1, 60).doesNotContain("{");
            assertThat((String) activity.get("description"))
                    .hasSizeBetween(40, 200)
                    .doesNotContain("{");
            assertThat((String) activity.get("contact_phone")).matches("0\\d{3}-555-0\\d{3}");
        });
        assertThat(used(Table.PERSON, "nickname")).noneMatch(name -> name != null && name.contains("{"));
    }

    @Test
    void wishesAreAsLongAsTheyMayBe() {
        assertThat(demo.all(Table.WISH)).hasSizeGreaterThan(300).allSatisfy(wish -> {
            assertThat((String) wish.get("title")).hasSizeBetween(1, 30);
            assertThat((String) wish.get("why")).hasSizeBetween(10, 200);
        });
    }

    @Test
    void anActivityHasOneToFiveTags() {
        var tags = new HashMap<Object, Integer>();
        demo.values(Table.ACTIVITY_TAG).forEach(tag -> tags.merge(tag.getFirst(), 1, Integer::sum));

        assertThat(tags).hasSize(demo.rows().count(Table.ACTIVITY));
        assertThat(tags.values()).allMatch(number -> number <= 5);
    }

    private Set<String> used(Table table, String column) {
        var values = new HashSet<String>();
        demo.all(table).forEach(row -> values.add((String) row.get(column)));
        return values;
    }

    private Set<String> facilities() {
        var facilities = new HashSet<String>();
        used(Table.STATION, "facilities").forEach(names -> facilities.addAll(List.of(names.split(","))));
        return facilities;
    }

    private static Map<String, Set<String>> enumsOfTheSchema() throws IOException {
        var enums = new HashMap<String, Set<String>>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:graphql/*.graphqls")) {
            var types = new SchemaParser().parse(file.getContentAsString(StandardCharsets.UTF_8));
            for (var type : types.getTypes(EnumTypeDefinition.class)) {
                var values = enums.computeIfAbsent(type.getName(), name -> new HashSet<>());
                type.getEnumValueDefinitions().forEach(value -> values.add(value.getName()));
            }
        }
        return enums;
    }
}
