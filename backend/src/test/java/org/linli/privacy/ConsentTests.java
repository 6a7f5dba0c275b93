package org.linli.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.linli.consents.ConsentItem;
import org.linli.consents.Consents;
import org.linli.consents.Policy;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@LinliTest
class ConsentTests {

    private static final String SET =
            """
            mutation ($item: ConsentItem!, $granted: Boolean!, $version: String!) {
              consentSet(input: {item: $item, granted: $granted, policyVersion: $version}) {
                viewer { consents { item granted policyVersion at } } userErrors { code message field }
              }
            }""";

    private final GraphQlClient client;
    private final Consents consents;
    private final ConsentAnswers answers;
    private final Withdrawals withdrawals;
    private final Ids ids;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    ConsentTests(
            GraphQlClient client,
            Consents consents,
            ConsentAnswers answers,
            Withdrawals withdrawals,
            Ids ids,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactionManager) {
        this.client = client;
        this.consents = consents;
        this.answers = answers;
        this.withdrawals = withdrawals;
        this.ids = ids;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    @Test
    void strangersReadThePolicyInTheirLanguage() {
        var document = "{ privacyPolicy { version items { item text sensitive } } }";
        var chinese = client.nobody().ask(document).withoutErrors().data("privacyPolicy");
        var english =
                client.nobody().askInEnglish(document, Map.of()).withoutErrors().data("privacyPolicy");

        assertThat(chinese.path("version").asString()).isEqualTo("2026-11");
        assertThat(chinese.path("items").size()).isEqualTo(7);
        assertThat(chinese.path("items").get(0).path("item").asString()).isEqualTo("ACCOUNT");
        assertThat(chinese.path("items").get(0).path("text").asString()).startsWith("基本服务");
        assertThat(english.path("items").get(0).path("text").asString()).startsWith("Basic service");
        assertThat(chinese.path("items").get(4).path("sensitive").asBoolean()).isTrue();
    }

    @Test
    void eachAnswerStaysAndTheLastCounts() {
        var person = client.someone();
        assertThat(last(set(person, "PHONE", true), "PHONE")).isEqualTo("true");
        assertThat(last(set(person, "PHONE", false), "PHONE")).isEqualTo("false");
        assertThat(last(set(person, "HEALTH", true), "PHONE")).isEqualTo("false");
        assertThat(last(set(person, "PHONE", true), "PHONE")).isEqualTo("true");

        assertThat(consents.has(person.personId(), ConsentItem.PHONE)).isTrue();
        assertThat(withdrawals.of(person.personId())).containsExactly(ConsentItem.PHONE);
        assertThat(jdbc.queryForObject(
                        "select count(*) from consent where person_id = ? and item <> 'ACCOUNT'",
                        Integer.class,
                        person.personId()))
                .isEqualTo(4);
    }

    @Test
    void takingBackTwiceTellsOnce() {
        var person = client.someone();
        set(person, "ADDRESS", true);
        set(person, "ADDRESS", false);
        set(person, "ADDRESS", false);

        assertThat(withdrawals.of(person.personId())).containsExactly(ConsentItem.ADDRESS);
    }

    @Test
    void anAccountNeedsItsItem() {
        var answer = set(client.someone(), "ACCOUNT", false);

        assertThat(answer.refusals("consentSet")).containsExactly("NEEDED");
        assertThat(answer.data("consentSet", "viewer").isNull()).isTrue();
    }

    @Test
    void agreeingNeedsTheCurrentTextAndTakingBackDoesNot() {
        var person = client.someone();

        assertThat(set(person, "PHONE", true, "2020-01").refusals("consentSet")).containsExactly("POLICY_OUTDATED");
        assertThat(set(person, "PHONE", false, "2020-01").refusals("consentSet"))
                .isEmpty();
    }

    @Test
    void nobodyAnswersForAnother() {
        var proxied = new Viewer(ids.next(), "s", ids.next(), () -> {
            throw new AssertionError();
        });

        assertThatThrownBy(() -> answers.set(proxied, ConsentItem.PHONE, true, Policy.VERSION))
                .isInstanceOf(PrivacyRejected.class)
                .hasMessage("NOT_BY_PROXY");
    }

    /** Without the lock the withdrawal would be told before what rests on the agreement is committed, and miss it. */
    @Test
    void aWithdrawalWaitsForAnAgreementThatIsUnderWay() throws Exception {
        var person = ids.next();
        var agreed = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var agreeing = threads.submit(() -> transaction.executeWithoutResult(status -> {
                consents.agree(person, ConsentItem.PHONE, Policy.VERSION);
                agreed.countDown();
                await(go);
            }));
            await(agreed);
            var withdrawing = threads.submit(() -> consents.withdraw(person, ConsentItem.PHONE));
            assertThatThrownBy(() -> withdrawing.get(500, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            go.countDown();
            agreeing.get();
            withdrawing.get();
        }

        assertThat(consents.has(person, ConsentItem.PHONE)).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static Answer set(GraphQlClient.Caller person, String item, boolean granted) {
        return set(person, item, granted, Policy.VERSION);
    }

    private static Answer set(GraphQlClient.Caller person, String item, boolean granted, String version) {
        return person.ask(SET, Map.of("item", item, "granted", granted, "version", version))
                .withoutErrors();
    }

    private static String last(Answer answer, String item) {
        var found = new ArrayList<String>();
        answer.data("consentSet", "viewer", "consents").forEach(consent -> {
            if (consent.path("item").asString().equals(item)) {
                found.add(consent.path("granted").toString());
            }
        });
        return List.copyOf(found).getFirst();
    }
}
