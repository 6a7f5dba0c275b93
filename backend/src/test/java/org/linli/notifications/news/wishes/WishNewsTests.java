package org.linli.notifications.news.wishes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.linli.shared.persistence.Ids;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.linli.wishes.ReleaseCause;
import org.linli.wishes.WishDeadlineNear;
import org.linli.wishes.WishFixture;
import org.linli.wishes.WishReleased;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What people hear of wishes. */
@LinliTest
class WishNewsTests {

    private final WishFixture fixture;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final GraphQlClient.Caller wisher;
    private final GraphQlClient.Caller claimer;

    WishNewsTests(
            WishFixture fixture,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            Ids ids,
            TreeFixture trees) {
        this.fixture = fixture;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.ids = ids;
        this.wisher = fixture.resident(trees.create().grid());
        this.claimer = fixture.withPhone();
    }

    @Test
    void bothSidesHearOfWhatConcernsThem() {
        var wishId = fixture.open(wisher, 1);
        var claimId = fixture.claim(claimer, wishId, 1);
        await(wisher, "wishClaimed");

        done(claimer, "wishDeliver", Map.of("claimId", claimId));
        await(wisher, "wishClaimed", "wishDelivered");
        done(wisher, "wishConfirm", Map.of("claimId", claimId));
        await(claimer, "wishConfirmed");
        done(wisher, "wishThank", Map.of("wishId", wishId, "text", "谢谢"));

        await(claimer, "wishConfirmed", "wishThanked");
        assertThat(texts(claimer)).allMatch(text -> text.contains("想要一个新书包"));
    }

    @Test
    void whoeverIsLateHearsBeforeAndAfterAndOnce() {
        var wishId = fixture.open(wisher, 1);
        var claimId = fixture.claim(claimer, wishId, 1);
        end(claimId, wishId);
        var near = new WishDeadlineNear(claimId, wishId, claimer.personId(), Instant.now());
        var late = new WishReleased(claimId, wishId, claimer.personId(), ReleaseCause.LATE);
        for (var event : List.of(near, near, late, late)) {
            transaction.executeWithoutResult(status -> events.publishEvent(event));
        }

        await(claimer, "wishDeadline", "wishReleased");
        await(wisher, "wishClaimed", "wishOpenAgain");
    }

    /** What the months look for when they hear of it, so that nobody is told of it again and again. */
    private void end(long claimId, long wishId) {
        jdbc.update(
                """
                insert into wish_step (id, wish_id, claim_id, kind, actor_id, by_staff, parts, at)
                values (?, ?, ?, 'LATE', 0, false, 1, current_timestamp(3))
                """,
                ids.next(),
                wishId,
                claimId);
    }

    @Test
    void whoeverIsDisputedHearsThatStaffWillAsk() {
        var claimId = fixture.claim(claimer, fixture.open(wisher, 1), 1);
        done(claimer, "wishDeliver", Map.of("claimId", claimId));
        done(wisher, "wishDispute", Map.of("claimId", claimId, "reason", "没有收到"));

        await(claimer, "wishDisputed");
    }

    private static void done(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        assertThat(WishFixture.refusals(caller, mutation, input)).isEmpty();
    }

    private void await(GraphQlClient.Caller person, String... wordings) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(jdbc.queryForList(
                        "select wording from notification where person_id = ? and kind = 'WISH' order by id",
                        String.class,
                        person.personId()))
                .containsExactlyInAnyOrder(wordings));
    }

    private static List<String> texts(GraphQlClient.Caller person) {
        return person.ask("{ viewer { notifications { edges { node { text } } } } }")
                .withoutErrors()
                .data("viewer", "notifications", "edges")
                .valueStream()
                .map(edge -> edge.path("node").path("text").asString())
                .toList();
    }
}
