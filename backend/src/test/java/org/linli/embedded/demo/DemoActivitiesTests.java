package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DemoDatabaseExtension.class)
class DemoActivitiesTests {

    private final DemoDatabaseFixture database;

    DemoActivitiesTests(DemoDatabaseFixture database) {
        this.database = database;
    }

    @Test
    void activitiesFitTheirNodeAndTheirStation() {
        assertThat(
                        database.number(
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
                        database.number(
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
        database.loaded()
                .query(
                        "select a.id, o.path from activity a join organisation o on o.id = a.organisation_id"
                                + " where a.status <> 'DRAFT'",
                        row -> {
                            var id = row.getLong("id");
                            expected.add("0 " + id);
                            for (var part : row.getString("path").split("\\.")) {
                                expected.add(Long.parseLong(part, 36) + " " + id);
                            }
                        });
        List<String> listed = database.loaded()
                .queryForList("select concat(organisation_id, ' ', activity_id) from activity_listing", String.class);

        assertThat(listed).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(
                        database.number(
                                """
                        select count(*) from activity_listing l join activity a on a.id = l.activity_id
                        where l.starts_at <> a.starts_at or l.ends_at <> a.ends_at"""))
                .isZero();
    }
}
