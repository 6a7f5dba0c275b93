package org.linli.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.notifications.NotificationFixture;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.wechat.MessagesAllowed;
import org.linli.wechat.MessagesRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class QuotaTests {

    private static final String TEMPLATE = "SIM_RESIDENCY";

    private final Quotas quotas;
    private final Templates templates;
    private final NotificationFixture notifications;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final long person;

    QuotaTests(
            Quotas quotas,
            Templates templates,
            NotificationFixture notifications,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            GraphQlClient client) {
        this.quotas = quotas;
        this.templates = templates;
        this.notifications = notifications;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.person = client.someone().personId();
    }

    @Test
    void whatWeChatPushesRaisesTheQuotaAndARefusalEndsIt() {
        push(new MessagesAllowed(openid(), TEMPLATE, 2));
        push(new MessagesAllowed(openid(), TEMPLATE, 1));
        assertThat(allowed()).isEqualTo(3);

        push(new MessagesRefused(openid(), TEMPLATE));
        assertThat(allowed()).isZero();
    }

    @Test
    void unknownTemplatesAndPeopleAreLeftOut() {
        push(new MessagesAllowed(openid(), "not-ours", 5));
        push(new MessagesAllowed("nobody-" + person, TEMPLATE, 5));

        assertThat(quotas.of(person)).isEmpty();
    }

    /** So a push that is rolled back with what keeps it from being taken twice raises nothing. */
    @Test
    void theQuotaIsRaisedInTheTransactionOfThePush() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new MessagesAllowed(openid(), TEMPLATE, 1));
            status.setRollbackOnly();
        });

        assertThat(allowed()).isZero();
    }

    @Test
    void asManyAreTakenAsAreAllowedHoweverManyTryAtOnce() {
        push(new MessagesAllowed(openid(), TEMPLATE, 20));
        var template = templates.find(TemplateKind.RESIDENCY).orElseThrow();

        var taken = Crowd.run(16, Collections.nCopies(60, (Callable<Boolean>) () -> quotas.take(person, template)));

        assertThat(taken).filteredOn(got -> got).hasSize(20);
        assertThat(allowed()).isZero();
    }

    private void push(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private int allowed() {
        return notifications.allowed(person, TEMPLATE);
    }

    private String openid() {
        return String.valueOf(jdbc.queryForObject("select openid from person where id = ?", String.class, person));
    }
}
