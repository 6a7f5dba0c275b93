package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(DemoDatabaseExtension.class)
class DemoSignupsTests {

    private final DemoDatabaseFixture database;

    DemoSignupsTests(DemoDatabaseFixture database) {
        this.database = database;
    }

    @Test
    void takenPlacesAreThoseOfTheLiveSignups() {
        assertThat(
                        database.number(
                                """
                        select count(*) from activity a left join
                        (select activity_id, sum(party) places from signup where live = 1 group by activity_id) s
                        on s.activity_id = a.id where a.taken <> coalesce(s.places, 0) or a.taken > a.capacity"""))
                .isZero();
        assertThat(database.number("select count(*) from signup where status = 'CANCELLED_SELF'"))
                .isGreaterThan(50);
        assertThat(database.number(
                        "select count(*) from signup group by activity_id, person_id order by 1 desc limit 1"))
                .isOne();
    }

    @Test
    void everySignupWasAllowedWhenItWasMade() {
        assertThat(
                        database.number(
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
                        database.number(
                                """
                        select count(*) from signup s join activity a on a.id = s.activity_id
                        join signup t on t.person_id = s.person_id and t.id > s.id
                        join activity b on b.id = t.activity_id
                        where a.starts_at < b.ends_at and b.starts_at < a.ends_at"""))
                .isZero();
    }
}
