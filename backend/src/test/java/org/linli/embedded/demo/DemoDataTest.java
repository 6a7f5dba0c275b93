package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linli.embedded.DemoLogin;
import org.springframework.jdbc.core.JdbcTemplate;

class DemoDataTest {

    private static final long SEED = 20260101;

    private static DemoDatabaseFixture database;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void load() throws Exception {
        database = DemoDatabaseFixture.start();
        jdbc = database.schema("linli_demo");
        var start = Instant.now();
        DemoDatabaseFixture.demoData(jdbc, SEED).loadOnce();
        var taken = Duration.between(start, Instant.now());
        System.out.printf("demo data loaded in %d ms%n", taken.toMillis());
        for (var table : Table.values()) {
            System.out.printf(
                    "%7d %s%n", number("select count(*) from " + table.name().toLowerCase()), table);
        }
        assertThat(taken).isLessThan(Duration.ofSeconds(20));
    }

    @AfterAll
    static void stop() throws Exception {
        database.close();
    }

    @Test
    void holdsAtLeastWhatADemoNeeds() {
        assertThat(number("select count(*) from organisation where kind = 'COMMUNITY'"))
                .isGreaterThanOrEqualTo(5);
        assertThat(number("select count(*) from station")).isGreaterThanOrEqualTo(25);
        assertThat(number("select count(*) from person where level = 'RESIDENT'"))
                .isGreaterThanOrEqualTo(5000);
        assertThat(number("select count(*) from activity where status = 'PUBLISHED' and starts_at > utc_timestamp()"))
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
        assertThat(number(
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
        assertThat(number(
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
        assertThat(number(
                        """
                        select count(*) from team t join organisation o on o.id = t.organisation_id
                        where o.name = ? and t.kind = ?""",
                        node,
                        kind))
                .isEqualTo(teams);
    }

    @Test
    void populationIsPublishedForOneCommunityOnly() {
        assertThat(jdbc.queryForList("select name from organisation where population = 8000", String.class))
                .containsExactly("五一街社区");
        assertThat(number("select count(*) from organisation where population is not null"))
                .isOne();
    }

    @Test
    void pathsAndCommunitiesFollowTheParents() {
        assertThat(
                        number(
                                """
                        select count(*) from organisation o left join organisation p on p.id = o.parent_id
                        where o.path <> concat(coalesce(p.path, ''), lower(conv(o.id, 10, 36)), '.')
                        or not o.community_id <=> if(o.kind = 'COMMUNITY', o.id, p.community_id)
                        or o.zone <> 'Asia/Shanghai'"""))
                .isZero();
    }

    @Test
    void countsOfNodesAreThoseOfARecount() {
        var parents = new HashMap<Long, Long>();
        var kinds = new HashMap<Long, String>();
        jdbc.query("select id, parent_id, kind from organisation", row -> {
            parents.put(row.getLong("id"), row.getLong("parent_id"));
            kinds.put(row.getLong("id"), row.getString("kind"));
        });
        var recount = new TreeMap<String, Integer>();
        kinds.forEach((id, kind) -> {
            for (var above = parents.get(id); above != 0; above = parents.get(above)) {
                recount.merge(above + " " + kind, 1, Integer::sum);
            }
        });
        var counts = new TreeMap<String, Integer>();
        jdbc.query("select organisation_id, kind, total from organisation_count", row -> {
            counts.put(row.getLong("organisation_id") + " " + row.getString("kind"), row.getInt("total"));
        });

        assertThat(counts).isEqualTo(recount);
    }

    @Test
    void stationsCarryThePathOfTheirNode() {
        assertThat(
                        number(
                                """
                        select count(*) from station s left join organisation o on o.id = s.organisation_id
                        where not s.organisation_path <=> o.path or not s.community_id <=> o.community_id
                        or s.level <> o.kind"""))
                .isZero();
    }

    @Test
    void residentsLiveInAHouseholdOfTheirCommunity() {
        assertThat(
                        number(
                                """
                        select count(*) from person p left join organisation h on h.id = p.household_id
                        where (p.level = 'RESIDENT') <> (h.id is not null)
                        or not p.community_id <=> h.community_id
                        or (h.id is not null and h.kind <> 'HOUSEHOLD')
                        or p.status <> 'ACTIVE' or p.openid not like 'oSIM\\_%'"""))
                .isZero();
        assertThat(number("select max(n) from (select count(*) n from person group by household_id, "
                        + "if(household_id is null, id, 0)) families"))
                .isLessThanOrEqualTo(5);
        assertThat(number("select count(distinct nickname) from person")).isGreaterThan(1000);
    }

    @Test
    void takenPlacesAreThoseOfTheLiveSignups() {
        assertThat(
                        number(
                                """
                        select count(*) from activity a left join
                        (select activity_id, sum(party) places from signup where live = 1 group by activity_id) s
                        on s.activity_id = a.id where a.taken <> coalesce(s.places, 0) or a.taken > a.capacity"""))
                .isZero();
        assertThat(number("select count(*) from signup where status = 'CANCELLED_SELF'"))
                .isGreaterThan(50);
        assertThat(number("select count(*) from signup group by activity_id, person_id order by 1 desc limit 1"))
                .isOne();
    }

    @Test
    void everySignupWasAllowedWhenItWasMade() {
        assertThat(
                        number(
                                """
                        select count(*) from signup s join activity a on a.id = s.activity_id
                        join person p on p.id = s.person_id
                        where s.party > least(a.party_limit, 3) or s.party < 1 or a.status = 'DRAFT'
                        or s.created_at < a.signup_opens_at or s.created_at > a.signup_closes_at
                        or s.created_at > utc_timestamp()
                        or not s.community_id <=> a.community_id
                        or (a.required_level = 'RESIDENT' and p.level <> 'RESIDENT')
                        or (a.required_level = 'PHONE' and p.level = 'GUEST')"""))
                .isZero();
    }

    @Test
    void nobodyIsAtTwoPlacesAtOnce() {
        assertThat(
                        number(
                                """
                        select count(*) from signup s join activity a on a.id = s.activity_id
                        join signup t on t.person_id = s.person_id and t.id > s.id
                        join activity b on b.id = t.activity_id
                        where a.starts_at < b.ends_at and b.starts_at < a.ends_at"""))
                .isZero();
    }

    @Test
    void activitiesFitTheirNodeAndTheirStation() {
        assertThat(
                        number(
                                """
                        select count(*) from activity a join organisation o on o.id = a.organisation_id
                        left join station s on s.id = a.station_id
                        where not a.community_id <=> o.community_id
                        or a.starts_at >= a.ends_at or a.ends_at > a.starts_at + interval 31 day
                        or a.signup_opens_at >= a.signup_closes_at or a.signup_closes_at > a.ends_at
                        or a.party_limit not between 1 and 10
                        or (a.station_id is null) <> (a.latitude is null)
                        or (a.station_id is not null and not a.latitude <=> s.latitude)
                        or (a.status = 'CANCELLED') <> (a.cancel_reason is not null)"""))
                .isZero();
        assertThat(
                        number(
                                """
                        select count(*) from activity a left join appointment p
                        on p.person_id = a.created_by and p.organisation_id = a.organisation_id
                        and p.role in ('COMMUNITY_ADMIN', 'STREET_ADMIN')
                        where p.id is null"""))
                .isZero();
    }

    @Test
    void listingsReachFromAllDownToTheNode() {
        var expected = new ArrayList<String>();
        jdbc.query(
                "select a.id, o.path from activity a join organisation o on o.id = a.organisation_id"
                        + " where a.status <> 'DRAFT'",
                row -> {
                    var id = row.getLong("id");
                    expected.add("0 " + id);
                    for (var part : row.getString("path").split("\\.")) {
                        expected.add(Long.parseLong(part, 36) + " " + id);
                    }
                });
        List<String> listed = jdbc.queryForList(
                "select concat(organisation_id, ' ', activity_id) from activity_listing", String.class);

        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(
                        number(
                                """
                        select count(*) from activity_listing l join activity a on a.id = l.activity_id
                        where l.starts_at <> a.starts_at or l.ends_at <> a.ends_at"""))
                .isZero();
    }

    @Test
    void eachRoleHasOnePersonToSignInAs() {
        var logins = DemoDatabaseFixture.demoData(jdbc, SEED).list();

        assertThat(logins)
                .extracting(DemoLogin::role)
                .containsExactly(
                        "RESIDENT",
                        "VOLUNTEER",
                        "MEMBER",
                        "BUILDING_HEAD",
                        "GRID_WORKER",
                        "STATION_STAFF",
                        "COMMUNITY_ADMIN",
                        "STREET_ADMIN",
                        "AUDITOR",
                        "GUEST");
        for (var login : logins.subList(0, 9)) {
            var openid = login.code().replaceFirst("dev-", "oSIM_");
            Map<String, Object> found = jdbc.queryForMap(
                    """
                    select a.role, p.nickname, concat(c.name, s.name) place from person p
                    join appointment a on a.person_id = p.id join organisation o on o.id = a.organisation_id
                    left join organisation c on c.id = o.community_id
                    join organisation s on s.kind = 'STREET' and o.path like concat(s.path, '%')
                    where p.openid = ? and a.ends_on is null and a.starts_on < current_date""",
                    openid);
            assertThat(found).containsEntry("role", login.role()).containsEntry("nickname", login.name());
            assertThat(found.get("place")).isIn(null, "五一街社区人民路街道");
        }
        assertThat(number("select count(*) from person where openid = 'oSIM_guest'"))
                .isZero();
    }

    @Test
    void theDemoResidentHasTwoPlacesToComeAndOnePast() {
        var signups = "select count(*) from signup s join person p on p.id = s.person_id"
                + " join activity a on a.id = s.activity_id where p.openid = 'oSIM_resident' and s.status = 'CONFIRMED'";

        assertThat(number(signups + " and a.starts_at > utc_timestamp()")).isEqualTo(2);
        assertThat(number(signups + " and a.ends_at < utc_timestamp()")).isEqualTo(1);
    }

    @Test
    void everyGridHasAWorker() {
        assertThat(
                        number(
                                """
                        select count(*) from organisation o left join appointment a
                        on a.organisation_id = o.id and a.role = 'GRID_WORKER'
                        where o.kind = 'GRID' and a.id is null"""))
                .isZero();
    }

    @Test
    void aSecondStartLoadsNothing() {
        var before = rowsPerTable(jdbc);

        DemoDatabaseFixture.demoData(jdbc, SEED + 1).loadOnce();

        assertThat(rowsPerTable(jdbc)).isEqualTo(before);
    }

    @Test
    void aFailureHalfwayLeavesNothing() throws Exception {
        var other = database.schema("linli_demo_failing");
        other.update("insert into person (id, openid, level, status, created_at, version)"
                + " values (1, 'oSIM_resident5000', 'GUEST', 'ACTIVE', utc_timestamp(), 0)");

        assertThatThrownBy(() -> DemoDatabaseFixture.demoData(other, SEED).loadOnce())
                .hasMessageContaining("resident5000");

        assertThat(rowsPerTable(other).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isOne();
    }

    private static Map<Table, Integer> rowsPerTable(JdbcTemplate jdbc) {
        var numbers = new TreeMap<Table, Integer>();
        Arrays.stream(Table.values())
                .forEach(table -> numbers.put(
                        table,
                        jdbc.queryForObject(
                                "select count(*) from " + table.name().toLowerCase(), Integer.class)));
        return numbers;
    }

    private static int number(String query, Object... arguments) {
        return jdbc.queryForObject(query, Integer.class, arguments);
    }
}
