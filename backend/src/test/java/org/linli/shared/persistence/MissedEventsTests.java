package org.linli.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class MissedEventsTests {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String LISTENER =
            "org.linli.notifications.news.AccountNews.proxyBegan(org.linli.identity.ProxyBegan)";

    private final MissedEvents missedEvents;
    private final GraphQlClient client;
    private final JdbcTemplate jdbc;

    MissedEventsTests(MissedEvents missedEvents, GraphQlClient client, JdbcTemplate jdbc) {
        this.missedEvents = missedEvents;
        this.client = client;
        this.jdbc = jdbc;
    }

    @Test
    void anEventWhoseListenerFailedIsDeliveredAgainAndThenForgotten() throws InterruptedException {
        var person = client.someone().personId();
        var id = UUID.randomUUID().toString();
        var event =
                "{\"personId\":%d,\"actorId\":1,\"reason\":\"代为报名\",\"at\":\"2026-12-01T01:30:00Z\"}".formatted(person);
        jdbc.update(
                """
                insert into EVENT_PUBLICATION
                  (ID, LISTENER_ID, EVENT_TYPE, SERIALIZED_EVENT, PUBLICATION_DATE, STATUS, COMPLETION_ATTEMPTS)
                values (?, ?, 'org.linli.identity.ProxyBegan', ?, utc_timestamp(6) - interval 1 hour, 'FAILED', 1)
                """,
                id,
                LISTENER,
                event);

        missedEvents.deliver();

        var end = System.nanoTime() + PATIENCE.toNanos();
        while (isKept(id) && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertThat(isKept(id)).isFalse();
        assertThat(jdbc.queryForList("select wording from notification where person_id = ?", String.class, person))
                .containsExactly("proxyBegan");
    }

    private boolean isKept(String id) {
        return !jdbc.queryForList("select ID from EVENT_PUBLICATION where ID = ?", id)
                .isEmpty();
    }
}
