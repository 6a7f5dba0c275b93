package org.linli.notifications.news.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.bookings.BookingApproved;
import org.linli.bookings.BookingCancelled;
import org.linli.bookings.BookingNear;
import org.linli.bookings.BookingOutranked;
import org.linli.bookings.BookingRefused;
import org.linli.bookings.BookingReleased;
import org.linli.bookings.BookingRequested;
import org.linli.bookings.WaitFulfilled;
import org.linli.shared.persistence.Ids;
import org.linli.stations.StationFixture;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What people hear of what they have booked. */
@LinliTest
class BookingNewsTests {

    private static final String NEWS = "{ viewer { notifications { edges { node { text } } } } }";
    private static final Instant START = Instant.parse("2031-03-05T02:30:00Z");

    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final GraphQlClient.Caller person;
    private final long station;
    private final long room;
    private final long service;

    BookingNewsTests(
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            Ids ids,
            StationFixture stations,
            TreeFixture trees,
            GraphQlClient client) {
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.ids = ids;
        this.person = client.someone();
        this.station = stations.openDaily(trees.create().community());
        this.room = stations.room(station, 30);
        this.service = stations.service(station, 30, 1);
        jdbc.update("update station_service set name = '心灵咨询' where id = ?", service);
    }

    @Test
    void whoHasBookedHearsWhatBecomesOfIt() {
        var sure = booking(START, false, null);
        var refused = booking(START.plusSeconds(7200), false, "当天有社区会议");
        var released = booking(START.plusSeconds(14_400), false, null);
        publish(
                new BookingApproved(sure, person.personId()),
                new BookingNear(sure, person.personId()),
                new BookingRefused(refused, person.personId()),
                new BookingReleased(released, person.personId()));

        await("bookingApproved", "bookingNear", "bookingRefused", "bookingReleased");
        assertThat(texts())
                .allMatch(text -> text.contains("心愿驿站 多功能室"))
                .anyMatch(text -> text.contains("没有通过") && text.contains("当天有社区会议"))
                .anyMatch(text -> text.contains("将于 3月5日 10:30 开始"));
    }

    @Test
    void whoIsOutrankedHearsOfTheLossAndOfWhatSheHasInstead() {
        var lost = booking(START, false, "街道征兵体检");
        var instead = booking(START.plusSeconds(86_400), false, null);
        jdbc.update("update room set name = '书画室' where id = ?", room);
        publish(new BookingOutranked(lost, person.personId(), instead));

        await("bookingOutranked");
        assertThat(texts()).singleElement().asString().contains("3月5日 10:30", "改留心愿驿站 书画室（3月6日 10:30）", "街道征兵体检");
    }

    @Test
    void whoHasWaitedHearsOnceThatTheTimeIsHers() {
        var booking = booking(START, false, null);
        var event = new WaitFulfilled(booking, person.personId());
        publish(event, event, event);

        await("waitFulfilled");
        assertThat(texts()).singleElement().asString().contains("心愿驿站 多功能室", "已为您约上");
    }

    @Test
    void whoHasWaitedForWhatStaffHasToApproveHearsThatItIsNotSure() {
        var asked = booking(START, false, null);
        var secret = booking(START.plusSeconds(7200), true, null);
        jdbc.update("update booking set status = 'REQUESTED' where id in (?, ?)", asked, secret);
        publish(new WaitFulfilled(asked, person.personId()), new WaitFulfilled(secret, person.personId()));
        await("waitAsked", "confidentialWaitAsked");

        jdbc.update("update booking set status = 'APPROVED' where id in (?, ?)", asked, secret);
        publish(new WaitFulfilled(asked, person.personId()), new BookingApproved(asked, person.personId()));

        await("waitAsked", "confidentialWaitAsked", "bookingApproved");
        assertThat(texts())
                .filteredOn(text -> text.contains("等工作人员同意"))
                .hasSize(2)
                .noneMatch(text -> text.contains("约上"))
                .anyMatch(text -> text.contains("心愿驿站 多功能室（3月5日 10:30）"))
                .anyMatch(text -> text.contains("候补的时间（3月5日 12:30）"));
        assertThat(texts(person.askInEnglish(NEWS, Map.of())))
                .filteredOn(text -> text.contains("has still to approve"))
                .hasSize(2)
                .noneMatch(text -> text.contains("booked"));
    }

    @Test
    void newsOfAConfidentialBookingTellNothingButItsTime() {
        var booking = booking(START, true, "咨询师李老师请假");
        publish(
                new BookingApproved(booking, person.personId()),
                new BookingRefused(booking, person.personId()),
                new BookingReleased(booking, person.personId()),
                new BookingNear(booking, person.personId()),
                new WaitFulfilled(booking, person.personId()),
                new BookingOutranked(booking, person.personId(), booking));

        await(
                "confidentialBookingApproved",
                "confidentialBookingRefused",
                "confidentialBookingReleased",
                "confidentialBookingNear",
                "confidentialWaitFulfilled",
                "confidentialBookingOutranked");
        assertThat(texts())
                .hasSize(6)
                .allMatch(text -> text.contains("3月5日 10:30"))
                .noneMatch(text -> text.contains("心灵") || text.contains("驿站") || text.contains("老师"));
        assertThat(jdbc.queryForList(
                        "select arguments from notification where person_id = ?", String.class, person.personId()))
                .noneMatch(kept -> kept.contains("心灵") || kept.contains("驿站") || kept.contains("老师"));
    }

    @Test
    void whatOneDoesOneselfIsNoNews() {
        var asked = booking(START, false, null);
        var sure = booking(START.plusSeconds(7200), false, null);
        publish(
                new BookingRequested(asked, person.personId()),
                new BookingCancelled(asked, person.personId()),
                new BookingApproved(sure, person.personId()));

        await("bookingApproved");
    }

    private long booking(Instant startsAt, boolean confidential, String reason) {
        var id = ids.next();
        jdbc.update(
                """
                insert into booking (id, station_id, room_id, service_id, person_id, status, starts_at, ends_at, people,
                                     purpose, confidential, reason, created_at, version)
                values (?, ?, ?, ?, ?, 'APPROVED', ?, ?, 1, '合唱排练', ?, ?, now(3), 0)
                """,
                id,
                station,
                confidential ? null : room,
                confidential ? service : null,
                person.personId(),
                startsAt,
                startsAt.plusSeconds(1800),
                confidential,
                reason);
        return id;
    }

    private void publish(Object... published) {
        for (var event : published) {
            transaction.executeWithoutResult(status -> events.publishEvent(event));
        }
    }

    private void await(String... wordings) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(jdbc.queryForList(
                        "select wording from notification where person_id = ? and kind = 'BOOKING' order by id",
                        String.class,
                        person.personId()))
                .containsExactlyInAnyOrder(wordings));
    }

    private List<String> texts() {
        return texts(person.ask(NEWS));
    }

    private static List<String> texts(Answer answer) {
        return answer.withoutErrors()
                .data("viewer", "notifications", "edges")
                .valueStream()
                .map(edge -> edge.path("node").path("text").asString())
                .toList();
    }
}
