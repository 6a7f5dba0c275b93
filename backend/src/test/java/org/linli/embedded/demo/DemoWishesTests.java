package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.wishes.TitlePairs;

/** The wishes of the demo are as the server would have left them. */
@ExtendWith(DemoDatabaseExtension.class)
class DemoWishesTests {

    private final DemoDatabaseFixture database;

    DemoWishesTests(DemoDatabaseFixture database) {
        this.database = database;
    }

    @Test
    void partsAreThoseOfTheClaimsAndTheStatusFollowsFromThem() {
        requireNone(
                """
                wish w left join (
                  select wish_id, sum(if(live = 1, parts, 0)) taken, sum(if(state = 'OFFERED', parts, 0)) offered,
                         sum(if(state = 'DELIVERED', parts, 0)) delivered,
                         sum(if(state = 'CONFIRMED', parts, 0)) confirmed, sum(if(state = 'DISPUTED', parts, 0)) disputed
                    from wish_claim group by wish_id) c on c.wish_id = w.id
                 where w.parts_taken <> coalesce(c.taken, 0) or w.parts_offered <> coalesce(c.offered, 0) or w.parts_delivered <> coalesce(c.delivered, 0)
                    or w.parts_confirmed <> coalesce(c.confirmed, 0) or w.parts_disputed <> coalesce(c.disputed, 0)""");
        requireNone(
                """
                wish where status in ('OPEN', 'DISPATCHED', 'CLAIMED', 'DELIVERED', 'DISPUTED', 'CONFIRMED', 'THANKED') and not case
                  when parts_taken < parts_asked then status = 'OPEN'
                  when parts_disputed > 0 then status = 'DISPUTED'
                  when parts_confirmed = parts_asked then status in ('CONFIRMED', 'THANKED')
                  when parts_confirmed + parts_delivered = parts_asked then status = 'DELIVERED'
                  when parts_offered > 0 then status = 'DISPATCHED'
                  else status = 'CLAIMED' end""");
        requireNone("wish where (fulfilled_at is not null) <> (status in ('CONFIRMED', 'THANKED'))"
                + " or (thanks is not null) <> (status = 'THANKED') or (thanks is null) <> (thanked_at is null)");
        requireNone("wish where status = 'OPEN' and not expires_at > utc_timestamp()"
                + " or (delivery = 'STATION') <> (station_id is not null) or (kind = 'THING') > (value_yuan is not null)"
                + " or value_yuan > 300");
    }

    @Test
    void claimersAreCountedAndNobodyHasMoreThanThreeOpenClaims() {
        requireNone(
                """
                (select person_id, sum(state = 'CLAIMED') open from wish_claim group by person_id) c
                  left join wish_claimer k on k.person_id = c.person_id
                 where not c.open <=> k.open or c.open > 3""");
        assertThat(database.number("select count(*) from wish_claimer"))
                .isEqualTo(database.number("select count(distinct person_id) from wish_claim"));
    }

    @Test
    void whoeverClaimsMay() {
        requireNone(
                """
                wish_claim c join wish w on w.id = c.wish_id join person wisher on wisher.id = w.author_id
                  join person claimer on claimer.id = c.person_id
                 where wisher.household_id <=> claimer.household_id or claimer.level = 'GUEST'
                    or (w.pseudonym is not null and claimer.level <> 'RESIDENT') or wisher.level <> 'RESIDENT'
                    or c.community_id <> w.community_id or wisher.community_id <> w.community_id""");
        requireNone(
                "wish w join organisation o on o.id = w.organisation_id where o.kind <> 'GRID' or o.path <> w.path");
    }

    @Test
    void everyOpenClaimHasARunningClock() {
        requireNone(
                """
                wish_claim where state in ('CLAIMED', 'OFFERED') and not due_at > utc_timestamp()
                    or state = 'LATE' and due_at > utc_timestamp()
                    or (delivered_at is null) <> (silent_at is null) or (delivered_at is null) <> (note is null)
                    or (delivered_at is null) <> (state in ('OFFERED', 'DECLINED', 'CLAIMED', 'GIVEN_UP', 'LATE'))
                    or (confirmed_at is null) <> (state <> 'CONFIRMED') or delivered_at > due_at""");
    }

    @Test
    void whatIsDisputedOrNotConfirmedForDaysWaitsAtEachNodeAboveTheWish() {
        requireNone(
                """
                wish_claim c join wish w on w.id = c.wish_id join organisation o on w.path like concat(o.path, '%')
                 where (c.state = 'DISPUTED') <> exists (select 1 from wish_desk d where d.claim_id = c.id
                       and d.organisation_id = o.id and d.kind = 'DISPUTED')""");
        requireNone(
                """
                wish_claim c join wish w on w.id = c.wish_id join organisation o on w.path like concat(o.path, '%')
                 where (c.state = 'DELIVERED' and c.asked_at is not null) <> exists (select 1 from wish_desk d
                       where d.claim_id = c.id and d.organisation_id = o.id and d.kind = 'SILENT' and d.since = c.asked_at)""");
        requireNone("wish_claim where asked_at is not null and (state <> 'DELIVERED' or asked_at <> silent_at"
                + " or asked_at > utc_timestamp())");
        assertThat(database.number("select count(distinct claim_id) from wish_desk"))
                .isEqualTo(database.number(
                        "select count(*) from wish_claim where state = 'DISPUTED' or asked_at is not null"));
    }

    @Test
    void timelinesAreComplete() {
        requireNone(
                "wish w where not exists (select 1 from wish_step s where s.wish_id = w.id and s.kind = 'WRITTEN')");
        requireNone("wish w where (w.status = 'DRAFT') = exists"
                + " (select 1 from wish_step s where s.wish_id = w.id and s.kind = 'SUBMITTED')");
        for (var step : List.of("OPENED opened_at", "THANKED thanked_at")) {
            var names = step.split(" ");
            requireNone(
                    "wish w where (w.%2$s is not null) <> exists (select 1 from wish_step s where s.wish_id = w.id and s.kind = '%1$s' and s.at = w.%2$s)"
                            .formatted(names[0], names[1]));
        }
        for (var status : List.of("REJECTED", "WITHDRAWN", "EXPIRED")) {
            requireNone(
                    "wish w where (w.status = '%1$s') <> exists (select 1 from wish_step s where s.wish_id = w.id and s.kind = '%1$s')"
                            .formatted(status));
        }
        requireNone("wish_claim c where not exists (select 1 from wish_step s where s.claim_id = c.id"
                + " and s.kind = if(c.state = 'OFFERED', 'DISPATCHED', c.state) and s.parts = c.parts) or not exists (select 1 from wish_step s"
                + " where s.claim_id = c.id and s.kind in ('CLAIMED', 'DISPATCHED') and s.at = c.claimed_at)");
        requireNone("wish_step s join wish_step later on later.wish_id = s.wish_id and later.id > s.id"
                + " where later.at < s.at or later.at > utc_timestamp()");
    }

    @Test
    void listsAndTitlesAreThoseOfWhatCanBeSeen() {
        var listed = new ArrayList<String>();
        var titles = new ArrayList<String>();
        database.loaded()
                .query(
                        "select id, path, community_id, title, shelf, shelf_position, status from wish where shelf is not null",
                        row -> {
                            var entry = "%s %d %d"
                                    .formatted(
                                            row.getString("shelf"), row.getLong("shelf_position"), row.getLong("id"));
                            listed.add("0 " + entry);
                            for (var part : row.getString("path").split("\\.")) {
                                listed.add(Long.parseLong(part, 36) + " " + entry);
                            }
                            if (row.getString("shelf").equals("OPEN")) {
                                for (var pair :
                                        TitlePairs.of(row.getString("title")).values()) {
                                    titles.add(
                                            "%d %d %d".formatted(row.getLong("community_id"), pair, row.getLong("id")));
                                }
                            }
                        });

        assertThat(strings("select concat_ws(' ', organisation_id, shelf, position, wish_id) from wish_listing"))
                .containsExactlyInAnyOrderElementsOf(listed);
        assertThat(strings("select concat_ws(' ', community_id, pair, wish_id) from wish_title"))
                .containsExactlyInAnyOrderElementsOf(titles);
        requireNone(
                """
                wish where not shelf <=> case when status = 'OPEN' then 'OPEN'
                                              when status in ('CONFIRMED', 'THANKED') then 'FULFILLED' end
                    or (shelf is null) <> (shelf_position is null)""");
        requireNone("wish_listing l join wish w on w.id = l.wish_id where l.category <> w.category or l.kind <> w.kind"
                + " or not l.station_id <=> w.station_id");
    }

    @Test
    void whatWasCheckedIsWhatIsShown() {
        requireNone(
                """
                wish w left join content c on c.kind = 'WISH' and c.content_id = w.id
                 where not w.content_hash <=> c.hash or not w.content_state <=> c.state
                    or c.hash <> convert(sha2(concat_ws('\n', w.title, w.why, w.pseudonym), 256) using ascii)""");
        requireNone("wish w left join content c on c.kind = 'WISH_THANKS' and c.content_id = w.id"
                + " where not w.thanks_hash <=> c.hash or not w.thanks_state <=> c.state");
        requireNone("wish_claim w left join content c on c.kind = 'WISH_PROOF' and c.content_id = w.id"
                + " where not w.proof_hash <=> c.hash or not w.proof_state <=> c.state");
        requireNone(
                "content c left join content_listing l on l.content_id = c.id and l.organisation_id = coalesce(c.community_id, 0)"
                        + " where l.content_id is null or l.state <> c.state");
    }

    @Test
    void monthsAreThoseOfWhatHasHappened() {
        assertThat(strings(
                        "select concat_ws(' ', organisation_id, month, opened, fulfilled, released) from wish_month"))
                .containsExactlyInAnyOrderElementsOf(
                        strings(
                                """
                        select concat_ws(' ', o.id, month, sum(opened), sum(fulfilled), sum(released))
                          from organisation o
                          join (select path, date_format(opened_at + interval 8 hour, '%Y-%m-01') month,
                                       1 opened, 0 fulfilled, 0 released
                                  from wish where opened_at is not null
                                union all
                                select path, date_format(fulfilled_at + interval 8 hour, '%Y-%m-01'), 0, 1, 0
                                  from wish where fulfilled_at is not null
                                union all
                                select path, date_format(at + interval 8 hour, '%Y-%m-01'), 0, 0, 1
                                  from wish_step s join wish w on w.id = s.wish_id
                                 where s.kind in ('GIVEN_UP', 'LATE', 'ANNULLED')) happened
                            on happened.path like concat(o.path, '%')
                         group by o.id, month"""));
        requireNone(
                """
                wish_month m left join (select organisation_id, month, sum(wishes) wishes from wish_month_days group by 1, 2) d
                  on d.organisation_id = m.organisation_id and d.month = m.month
                 where m.fulfilled <> coalesce(d.wishes, 0)""");
        assertThat(database.number("select count(*) from wish_counted"))
                .isEqualTo(
                        database.number(
                                """
                        select (select count(*) from wish where opened_at is not null)
                             + (select count(*) from wish where fulfilled_at is not null)
                             + (select count(*) from wish_claim where state in ('GIVEN_UP', 'LATE', 'ANNULLED'))"""));
    }

    @Test
    void everyStateIsThere() {
        assertThat(new TreeSet<>(strings("select status from wish")))
                .containsExactly(
                        "CLAIMED",
                        "CONFIRMED",
                        "DELIVERED",
                        "DISPATCHED",
                        "DISPUTED",
                        "DRAFT",
                        "EXPIRED",
                        "IN_REVIEW",
                        "OPEN",
                        "REJECTED",
                        "THANKED",
                        "WITHDRAWN");
        assertThat(new TreeSet<>(strings("select state from wish_claim")))
                .containsExactly(
                        "ANNULLED",
                        "CLAIMED",
                        "CONFIRMED",
                        "DECLINED",
                        "DELIVERED",
                        "DISPUTED",
                        "GIVEN_UP",
                        "LATE",
                        "OFFERED");
        assertThat(new TreeSet<>(strings("select extension from wish_claim"))).contains("ASKED", "AGREED", "NONE");
    }

    /** What somebody finds who signs in as one of the demo people. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | wish w where author_id = (select id from person where openid = 'oSIM_resident') and status = 'DELIVERED'",
                "1 | wish w where author_id = (select id from person where openid = 'oSIM_resident') and status = 'DRAFT'",
                "1 | wish_claim where person_id = (select id from person where openid = 'oSIM_resident') and state = 'CLAIMED'",
                "1 | wish_claim where person_id = (select id from person where openid = 'oSIM_volunteer')"
                        + " and state = 'CLAIMED' and due_at < utc_timestamp() + interval 3 day",
                "1 | wish_claim where person_id = (select id from person where openid = 'oSIM_member')"
                        + " and state = 'CLAIMED' and due_at < utc_timestamp() + interval 3 day",
                "1 | wish where status = 'OPEN' and parts_taken between 1 and parts_asked - 1 and parts_asked = 20",
                "2 | wish where status = 'DISPUTED'",
                "4 | wish where status = 'OPEN' and parts_taken = 0 and opened_at < utc_timestamp() - interval 8 day",
                "1 | wish_claim where person_id = (select id from person where openid = 'oSIM_resident') and state = 'OFFERED'",
                "2 | wish_desk d join organisation o on o.id = d.organisation_id and o.kind = 'GRID'",
                "1 | wish_claim where state = 'DELIVERED' and asked_at is not null",
                "2 | content where state = 'IN_REVIEW'",
                "1 | wish where status = 'THANKED' and not thanks_shown"
            })
    void thereIsSomethingToDo(int least, String where) {
        assertThat(database.number("select count(*) from " + where)).isGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @ValueSource(strings = {"THING", "HELP", "COMPANY"})
    void thereIsSomethingToClaim(String kind) {
        assertThat(database.number(
                        """
                        select count(*) from wish_listing l join person p on p.community_id = l.organisation_id
                         where p.openid = 'oSIM_resident' and l.shelf = 'OPEN' and l.kind = ?""",
                        kind))
                .isGreaterThanOrEqualTo(3);
    }

    private void requireNone(String where) {
        assertThat(database.number("select count(*) from " + where)).as(where).isZero();
    }

    private List<String> strings(String query) {
        return database.loaded().queryForList(query, String.class);
    }
}
