package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(DemoDatabaseExtension.class)
class DemoFactsTests {

    private final DemoDatabaseFixture database;

    DemoFactsTests(DemoDatabaseFixture database) {
        this.database = database;
    }

    @Test
    void holdsAtLeastWhatADemoNeeds() {
        assertThat(database.number("select count(*) from organisation where kind = 'COMMUNITY'"))
                .isGreaterThanOrEqualTo(5);
        assertThat(database.number("select count(*) from station")).isGreaterThanOrEqualTo(25);
        assertThat(database.number("select count(*) from person where level = 'RESIDENT'"))
                .isGreaterThanOrEqualTo(5000);
        assertThat(database.number(
                        "select count(*) from activity where status = 'PUBLISHED' and starts_at > utc_timestamp()"))
                .isGreaterThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "五一街社区, GRID, 6",
        "五一街社区, HOUSEHOLD, 4324",
        "花园路街道, GRID, 35",
        "花园路街道, BUILDING_GROUP, 139",
        "花园路街道, COMMUNITY, 5"
    })
    void countsOfNodesAreTrueToTheSources(String name, String kind, int total) {
        assertThat(database.number(
                        """
                        select c.total from organisation_count c join organisation o on o.id = c.organisation_id
                        where o.name = ? and c.kind = ?""",
                        name,
                        kind))
                .isEqualTo(total);
    }

    @ParameterizedTest
    @CsvSource({
        "五一街社区党群服务中心, 7",
        "健康社区党群服务中心, 9",
        "西柳沟社区党群服务中心, 7",
        "西邻四坊, 4",
        "三顺店社区党群服务中心, 3",
        "桥华社区党群服务中心, 5",
        "大台什社区党建文史馆, 5"
    })
    void roomsAreTrueToTheSources(String station, int rooms) {
        assertThat(database.number(
                        "select count(*) from room r join station s on s.id = r.station_id where s.name = ?", station))
                .isEqualTo(rooms);
    }

    @ParameterizedTest
    @CsvSource({
        "五一街社区, VANGUARD, 6",
        "三顺店社区, ARTS, 16",
        "三顺店社区, SOCIAL, 3",
        "西柳沟社区, VOLUNTEER, 6",
        "前进巷社区, ARTS, 6",
        "花园路街道, VOLUNTEER, 9",
        "省民航社区, ARTS, 1"
    })
    void teamsAreTrueToTheSources(String node, String kind, int teams) {
        assertThat(database.number(
                        """
                        select count(*) from team t join organisation o on o.id = t.organisation_id
                        where o.name = ? and t.kind = ?""",
                        node,
                        kind))
                .isEqualTo(teams);
    }

    @Test
    void populationIsPublishedForOneCommunityOnly() {
        assertThat(database.loaded()
                        .queryForList("select name from organisation where population = 8000", String.class))
                .containsExactly("五一街社区");
        assertThat(database.number("select count(*) from organisation where population is not null"))
                .isOne();
    }
}
