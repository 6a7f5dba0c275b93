package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.halls.TopicPairs;

/** The halls, topics, tasks and meetings of the demo are as the server would have left them, apart from the ballots. */
@ExtendWith(DemoDatabaseExtension.class)
class DemoHallsTests {

    private final DemoDatabaseFixture database;

    DemoHallsTests(DemoDatabaseFixture database) {
        this.database = database;
    }

    @Test
    void thePeopleToSignInAsFindTopicsInEveryStageOfTheirHall() {
        assertThat(
                        strings(
                                """
                        select t.status from topic t join hall h on h.id = t.hall_id
                          join person p on p.community_id = h.organisation_id and p.openid = 'oSIM_resident'
                         where t.shown = 1"""))
                .containsExactlyInAnyOrder(
                        "RAISED",
                        "SCREENED",
                        "DELIBERATING",
                        "VOTING",
                        "PUBLIC_NOTICE",
                        "EXECUTING",
                        "CLOSED",
                        "OUT_OF_SCOPE");
        assertThat(database.number("select count(*) from hall h join appointment a on a.person_id = h.convener_id"
                        + " and a.organisation_id = h.organisation_id and a.role = 'COMMUNITY_ADMIN'"))
                .isEqualTo(3)
                .isEqualTo(database.number("select count(*) from hall"));
    }

    @Test
    void countersAreThoseOfTheRows() {
        requireNone("topic t where seconds <> (select count(*) from topic_second s where s.topic_id = t.id)");
        for (var kind : List.of("support", "concern", "oppose", "question")) {
            requireNone(
                    "topic t where %1$s <> (select count(*) from topic_stance s where s.topic_id = t.id and s.stance = upper('%1$s'))"
                            .formatted(kind));
        }
        requireNone(
                "topic t where comments <> (select count(*) from topic_comment c where c.topic_id = t.id and c.shown = 1)");
        requireNone(
                "topic_comment c where replies <> (select count(*) from topic_comment r where r.parent_id = c.id and r.shown = 1)");
        requireNone(
                """
                public_notice n where raised <> (select count(*) from objection o where o.notice_id = n.id)
                    or unanswered <> (select count(*) from objection o where o.notice_id = n.id and o.waiting = 1)""");
        requireNone(
                """
                topic_evaluation e left join (
                  select evaluation_id, sum(score = 1) ones, sum(score = 2) twos, sum(score = 3) threes, sum(score = 4) fours,
                         sum(score = 5) fives from topic_score group by evaluation_id) s on s.evaluation_id = e.id
                 where e.ones <> s.ones or e.twos <> s.twos or e.threes <> s.threes or e.fours <> s.fours or e.fives <> s.fives
                    or s.ones is null""");
    }

    @Test
    void yearsAndListsAreThoseOfTheTopics() {
        requireNone(
                """
                hall_year y left join (
                  select t.hall_id, year(s.at + interval 8 hour) in_year, sum(s.status = 'RAISED') raised,
                         sum(s.status = 'SCREENED') taken, sum(s.status = 'DECIDED') decided, sum(s.status = 'CLOSED') done,
                         sum(if(s.status = 'CLOSED', timestampdiff(hour, t.raised_at, s.at), 0)) hours
                    from topic_step s join topic t on t.id = s.topic_id group by t.hall_id, in_year) c
                    on c.hall_id = y.hall_id and c.in_year = y.in_year
                 where not (c.raised = y.raised and c.taken = y.taken and c.decided = y.decided and c.done = y.done
                        and c.hours = y.done_hours) or c.raised is null""");
        assertThat(database.number("select sum(raised + taken + decided + done) from hall_year"))
                .isEqualTo(database.number("select count(*) from topic_counted"))
                .isEqualTo(database.number("select count(*) from topic_step"
                        + " where status in ('RAISED', 'SCREENED', 'DECIDED', 'CLOSED')"));
        assertThat(database.number("select count(*) from hall_listing"))
                .isEqualTo(database.number("select count(*) + (select count(*) from hall) from hall h"
                        + " join organisation o on h.path like concat(o.path, '%')"));
        var titles = new ArrayList<String>();
        database.loaded()
                .query("select id, hall_id, title from topic where stage <> 'ENDED' and status <> 'CLOSED'", row -> {
                    for (var pair : TopicPairs.of(row.getString("title")).values()) {
                        titles.add("%d %d %d".formatted(row.getLong("hall_id"), pair, row.getLong("id")));
                    }
                });
        assertThat(strings("select concat_ws(' ', hall_id, pair, topic_id) from topic_title"))
                .containsExactlyInAnyOrderElementsOf(titles);
    }

    @Test
    void timelinesEndWhereTopicsStandAndNothingIsStillToCome() {
        requireNone(
                """
                topic t where status <> (select s.status from topic_step s where s.topic_id = t.id order by s.id desc limit 1)
                    or raised_at <> (select min(s.at) from topic_step s where s.topic_id = t.id)
                    or (seconds_needed is null) = exists
                       (select 1 from topic_step s where s.topic_id = t.id and s.status = 'SCREENED')""");
        requireNone("topic_step s join topic_step later on later.topic_id = s.topic_id and later.id > s.id"
                + " where later.at < s.at or later.at > utc_timestamp()");
        requireNone("topic t join topic later on later.id > t.id and later.hall_id = t.hall_id"
                + " where later.raised_at < t.raised_at");
        requireNone(
                "topic where status = 'SCREENED' and (seconds >= seconds_needed or not seconds_until > utc_timestamp())");
        requireNone(
                """
                topic t where exists (select 1 from topic_step s where s.topic_id = t.id and s.status = 'SECONDED'
                   and (t.seconds <> t.seconds_needed or s.at <> (select max(at) from topic_second x where x.topic_id = t.id)))""");
        requireNone("topic where (status = 'OUT_OF_SCOPE') <> (office is not null and reason is not null)");
        for (var table :
                List.of("topic_second", "topic_stance", "topic_comment", "topic_version", "undertaking_step")) {
            requireNone(table + " where at > utc_timestamp()");
        }
        requireNone("topic_second s join topic t on t.id = s.topic_id and t.raised_by = s.person_id");
        requireNone("topic_second s join topic t on t.id = s.topic_id join person p on p.id = s.person_id"
                + " where not p.community_id <=> t.community_id or p.level <> 'RESIDENT'");
        requireNone(
                "topic_comment c join topic_comment p on p.id = c.parent_id where c.at <= p.at or c.topic_id <> p.topic_id");
        requireNone("topic_comment c join topic t on t.id = c.topic_id where c.at < t.raised_at");
    }

    @Test
    void textsAreRecognisedByTheirFingerprintsAndWereChecked() {
        for (var table : List.of("topic_version", "hall_rules", "meeting_minutes")) {
            requireNone(table + " where fingerprint <> convert(sha2(text, 256) using ascii)");
        }
        requireNone(
                """
                topic t join topic_version v on v.topic_id = t.id and v.number = 1
                  left join content c on c.kind = 'TOPIC' and c.content_id = t.id
                 where not t.content_hash <=> c.hash or v.content_hash <> t.content_hash or c.state <> 'PASSED'
                    or c.hash <> convert(sha2(concat_ws('\n', t.title, v.text, t.place), 256) using ascii)""");
        requireNone(
                """
                topic_version v left join content c on c.kind = 'TOPIC' and c.content_id = v.id
                 where v.number > 1 and (not v.content_hash <=> c.hash
                    or c.hash <> convert(sha2(concat_ws('\n', v.text, v.note), 256) using ascii))""");
        requireNone("topic t join topic_version v on v.id = t.version_id where v.topic_id <> t.id"
                + " or v.number <> (select max(number) from topic_version w where w.topic_id = t.id)");
        requireNone("topic t where (voted_version_id is not null or rules_id is not null)"
                + " <> exists (select 1 from topic_step s where s.topic_id = t.id and s.status = 'VOTING')");
        for (var kind : List.of(
                "topic_comment TOPIC_COMMENT",
                "undertaking_step PROGRESS",
                "objection OBJECTION",
                "topic_score EVALUATION")) {
            var names = kind.split(" ");
            requireNone(
                    "%s x left join content c on c.kind = '%s' and c.content_id = x.id where not x.content_hash <=> c.hash"
                            .formatted(names[0], names[1]));
        }
    }

    @Test
    void workIsAsFarAsItsLastReportAndTheTopicTells() {
        requireNone(
                """
                undertaking u where percent <> (select s.percent from undertaking_step s where s.undertaking_id = u.id
                       order by s.id desc limit 1)
                    or (status = 'DONE') <> (ended_at is not null) or planned_at < (select s.at from topic_step s
                       where s.topic_id = u.topic_id and s.status = 'EXECUTING')""");
        requireNone("undertaking_step s join undertaking u on u.id = s.undertaking_id where s.at < u.planned_at");
        requireNone("undertaking u join topic t on t.id = u.topic_id where t.status = 'CLOSED' and u.status <> 'DONE'");
        requireNone("topic t where status in ('EXECUTING', 'CLOSED')"
                + " and not exists (select 1 from undertaking u where u.topic_id = t.id)");
        assertThat(
                        strings(
                                "select u.percent from undertaking u join topic t on t.id = u.topic_id and t.status = 'EXECUTING'"))
                .containsExactlyInAnyOrder("40", "100");
        requireNone(
                """
                public_notice n join topic t on t.id = n.topic_id
                 where (n.status = 'OPEN') <> (t.status = 'PUBLIC_NOTICE') or (n.status = 'OPEN') <> (n.ends_at > utc_timestamp())
                    or n.began_at <> (select s.at from topic_step s where s.topic_id = t.id and s.status = 'PUBLIC_NOTICE')
                    or n.ended_at > (select s.at from topic_step s where s.topic_id = t.id and s.status = 'EXECUTING')""");
        requireNone(
                "topic_evaluation e join topic t on t.id = e.topic_id where t.status <> 'CLOSED' or e.closes_at > e.closed_at"
                        + " or ones + 2 * twos + 3 * threes + 4 * fours + 5 * fives < 3 * (ones + twos + threes + fours + fives)");
    }

    @Test
    void oneMeetingIsCalledAndOneIsOverWithEnoughPeople() {
        assertThat(strings("select concat_ws(' ', kind, status) from meeting"))
                .containsExactlyInAnyOrder("RESIDENT_REPRESENTATIVES CLOSED", "HEARING CALLED");
        requireNone("meeting where (status = 'CALLED') <> (starts_at > utc_timestamp()) or created_at > utc_timestamp()"
                + " or (closed_at is not null) <> (status = 'CLOSED') or starts_at > utc_timestamp() + interval 8 day");
        requireNone(
                """
                meeting m where status = 'CLOSED' and (
                  (select count(*) from meeting_attendance a where a.meeting_id = m.id and invited) * 2
                    <= (select count(*) from meeting_invitation i where i.meeting_id = m.id)
                  or not exists (select 1 from meeting_minutes x where x.meeting_id = m.id)
                  or not exists (select 1 from meeting_decision d where d.meeting_id = m.id))""");
        requireNone("meeting_decision d where passed <> (2 * hands_for > present) or present <>"
                + " (select count(*) from meeting_attendance a where a.meeting_id = d.meeting_id)");
        requireNone("meeting_attendance a left join meeting_invitation i on i.meeting_id = a.meeting_id"
                + " and i.person_id = a.person_id where (i.id is not null) <> a.invited");
        assertThat(database.number("select count(*) from meeting_listing"))
                .isEqualTo(
                        database.number("select count(*) from meeting m join organisation n on n.id = m.organisation_id"
                                + " join organisation o on n.path like concat(o.path, '%')"));
        assertThat(database.number("select count(*) from meeting_invitation i join person p on p.id = i.person_id"
                        + " where p.openid = 'oSIM_resident' and i.reply is null"))
                .isOne();
    }

    private List<String> strings(String query) {
        return database.loaded().queryForList(query, String.class);
    }

    private void requireNone(String where) {
        assertThat(database.number("select count(*) from " + where)).as(where).isZero();
    }
}
