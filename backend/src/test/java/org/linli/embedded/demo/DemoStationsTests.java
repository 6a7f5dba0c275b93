package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DemoDatabaseExtension.class)
class DemoStationsTests {

    private final DemoDatabaseFixture database;

    DemoStationsTests(DemoDatabaseFixture database) {
        this.database = database;
    }

    @Test
    void hoursOfEachStationAreKnown() {
        assertThat(
                        database.number(
                                """
                        select count(*) from station s
                        where not exists (select 1 from opening_hours h where h.owner_id = s.id and h.station_id = s.id)"""))
                .isZero();
        assertThat(database.number("select count(*) from opening_hours where closes_minute > 1440"))
                .isPositive();
    }

    @Test
    void exceptionsAreAheadAndSayWhy() {
        assertThat(database.loaded().queryForList("select spans from station_day where note <> ''", String.class))
                .hasSizeGreaterThanOrEqualTo(3)
                .contains("")
                .allMatch(spans -> spans.matches("(\\d+-\\d+(,\\d+-\\d+)*)?"));
        assertThat(database.number("select count(*) from station_day where note = ''"))
                .isZero();
    }

    @Test
    void codesCanStandInAnAddress() {
        assertThat(database.loaded().queryForList("select code from station where code is not null", String.class))
                .hasSizeGreaterThanOrEqualTo(8)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z0-9-]{2,32}"));
    }

    /** 养老, 文体, 十六点半儿童乐园, 15 分钟圈, 残疾人康复. */
    @Test
    void qiaohuaOffersItsFiveKeyServices() {
        assertThat(database.loaded()
                        .queryForList(
                                """
                        select v.kind from station_service v join station s on s.id = v.station_id
                        where s.name = '桥华社区党群服务中心' order by v.id""",
                                String.class))
                .containsExactly("ELDERLY_CARE", "CULTURE", "CHILD_CARE", "EVERYDAY", "REHABILITATION");
    }

    @Test
    void aConfidentialServiceHasACounsellorAndNoOtherHas() {
        assertThat(database.number(
                        "select count(*) from station_service where confidential <> (counsellor_id is not null)"))
                .isZero();
        assertThat(
                        database.number(
                                """
                        select count(*) from station_service v
                        left join appointment a on a.person_id = v.counsellor_id
                                               and a.role in ('STATION_STAFF', 'COMMUNITY_ADMIN')
                        where v.confidential and a.id is null"""))
                .isZero();
        assertThat(database.number("select count(*) from station_service where confidential"))
                .isGreaterThanOrEqualTo(4);
    }

    @Test
    void aSlotFitsIntoTheHoursOfItsService() {
        assertThat(
                        database.number(
                                """
                        select count(*) from station_service v
                        where v.slot_minutes is not null and not exists
                          (select 1 from opening_hours h
                            where h.owner_id = if(exists (select 1 from opening_hours o where o.owner_id = v.id),
                                                  v.id, v.station_id)
                              and h.closes_minute - h.opens_minute >= v.slot_minutes)"""))
                .isZero();
        assertThat(database.number("select count(*) from station_service where slot_minutes is not null"))
                .isGreaterThanOrEqualTo(10);
    }

    @Test
    void roomsCanBeBookedOnTermsOfTheirOwn() {
        assertThat(database.number("select count(distinct approval, required_level) from room where bookable"))
                .isEqualTo(2);
        assertThat(
                        database.number(
                                """
                        select count(*) from booking_quota q
                        where not exists (select 1 from room r where r.id = q.owner_id and r.bookable)
                          and not exists (select 1 from station_service v where v.id = q.owner_id
                                                                          and v.slot_minutes is not null)"""))
                .isZero();
    }
}
