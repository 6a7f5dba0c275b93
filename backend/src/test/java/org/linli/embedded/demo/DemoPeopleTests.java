package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.embedded.DemoLogin;

@ExtendWith(DemoDatabaseExtension.class)
class DemoPeopleTests {

    private final DemoDatabaseFixture database;

    DemoPeopleTests(DemoDatabaseFixture database) {
        this.database = database;
    }

    @Test
    void residentsLiveInAHouseholdOfTheirCommunity() {
        assertThat(
                        database.number(
                                """
                        select count(*) from person p left join organisation h on h.id = p.household_id
                        where (p.level = 'RESIDENT') <> (h.id is not null)
                        or not p.community_id <=> h.community_id
                        or (h.id is not null and h.kind <> 'HOUSEHOLD')
                        or p.status <> 'ACTIVE' or p.openid not like 'oSIM\\_%'"""))
                .isZero();
        assertThat(database.number("select max(n) from (select count(*) n from person group by household_id, "
                        + "if(household_id is null, id, 0)) families"))
                .isLessThanOrEqualTo(5);
        assertThat(database.number("select count(distinct nickname) from person"))
                .isGreaterThan(1000);
    }

    @Test
    void everyResidentIsAMemberOfHerHouseholdWhichHasOneHead() {
        assertThat(
                        database.number(
                                """
                        select count(*) from person p left join membership m on m.person_id = p.id and m.live = 1
                        where not p.household_id <=> m.household_id or not p.resident_until <=> m.until
                        or p.resident_until < utc_timestamp()"""))
                .isZero();
        assertThat(database.number(
                        "select max(n) + min(n) from (select sum(head) n from membership group by household_id) h"))
                .isEqualTo(2);
    }

    @Test
    void eachRoleHasOnePersonToSignInAs() {
        var logins = database.demoData(database.loaded()).list();

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
            Map<String, Object> found = database.loaded()
                    .queryForMap(
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
        assertThat(database.number("select count(*) from person where openid = 'oSIM_guest'"))
                .isZero();
    }

    @Test
    void theDemoResidentHasTwoPlacesToComeAndOnePast() {
        var signups = "select count(*) from signup s join person p on p.id = s.person_id"
                + " join activity a on a.id = s.activity_id where p.openid = 'oSIM_resident' and s.status = 'CONFIRMED'";

        assertThat(database.number(signups + " and a.starts_at > utc_timestamp()"))
                .isEqualTo(2);
        assertThat(database.number(signups + " and a.ends_at < utc_timestamp()"))
                .isEqualTo(1);
    }

    @Test
    void everyGridHasAWorker() {
        assertThat(
                        database.number(
                                """
                        select count(*) from organisation o left join appointment a
                        on a.organisation_id = o.id and a.role = 'GRID_WORKER'
                        where o.kind = 'GRID' and a.id is null"""))
                .isZero();
    }
}
