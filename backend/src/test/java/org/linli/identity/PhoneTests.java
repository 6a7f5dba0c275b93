package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.consents.ConsentItem;
import org.linli.consents.ConsentWithdrawn;
import org.linli.shared.secrets.Secrets;
import org.linli.testing.Answer;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class PhoneTests {

    private static final String BIND =
            """
            mutation ($code: String!, $version: String!) {
              phoneBind(input: {code: $code, policyVersion: $version}) {
                viewer { phone level } userErrors { code message field }
              }
            }""";
    private static final String UNBIND =
            "mutation { phoneUnbind(input: {}) { viewer { phone level } userErrors { code } } }";
    private static final String VERSION = "2026-11";

    private final GraphQlClient client;
    private final PhoneMapper mapper;
    private final Secrets secrets;
    private final ForgottenPhones withdrawn;
    private final JdbcTemplate jdbc;
    private final String number = "138" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);

    PhoneTests(
            GraphQlClient client, PhoneMapper mapper, Secrets secrets, ForgottenPhones withdrawn, JdbcTemplate jdbc) {
        this.client = client;
        this.mapper = mapper;
        this.secrets = secrets;
        this.withdrawn = withdrawn;
        this.jdbc = jdbc;
    }

    @Test
    void aBoundNumberRaisesTheLevelAndIsShownMasked() {
        var person = client.someone();

        var answer = bind(person, "1", VERSION);

        assertThat(answer.refusals("phoneBind")).isEmpty();
        assertThat(answer.text("phoneBind", "viewer", "level")).isEqualTo("PHONE");
        assertThat(answer.text("phoneBind", "viewer", "phone"))
                .isEqualTo("138****" + number.substring(number.length() - 4));
        var stored = jdbc.queryForList("select * from person where id = ?", person.personId())
                .toString();
        assertThat(stored).doesNotContain(number);
        assertThat(deeds(person, "phone.bound")).isOne();
        assertThat(granted(person)).isOne();
    }

    @Test
    void aNumberOfAnotherAccountIsTakenAndNothingIsKept() {
        bind(client.someone(), "1", VERSION).withoutErrors();
        var second = client.someone();

        var answer = bind(second, "2", VERSION);

        assertThat(answer.refusals("phoneBind")).containsExactly("PHONE_TAKEN");
        assertThat(granted(second)).isZero();
        assertThat(second.ask("{ viewer { level } }").text("viewer", "level")).isEqualTo("GUEST");
    }

    @Test
    void ofManyWhoBindANumberAtOnceOneGetsIt() {
        var people = IntStream.range(0, 8).mapToObj(i -> client.someone()).toList();

        var refusals = Crowd.run(
                8,
                people.stream()
                        .<Callable<List<String>>>map(person -> () ->
                                bind(person, "r" + person.personId(), VERSION).refusals("phoneBind"))
                        .toList());

        assertThat(refusals.stream().filter(List::isEmpty)).hasSize(1);
        assertThat(refusals.stream().filter(List.of("PHONE_TAKEN")::equals)).hasSize(7);
    }

    @Test
    void theUniqueKeyDecidesNotALook() {
        var first = client.someone().personId();
        var second = client.someone().personId();
        var index = secrets.index(Phones.FIELD, number);
        var bothSawNone =
                mapper.findByIndex(index).isEmpty() && mapper.findByIndex(index).isEmpty();
        mapper.bind(first, "a", "b", index);

        assertThat(bothSawNone).isTrue();
        assertThatThrownBy(() -> mapper.bind(second, "a", "b", index)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anOldPolicyAndABadCodeAreRefused() {
        var person = client.someone();

        assertThat(bind(person, "1", "2020-01").refusals("phoneBind")).containsExactly("POLICY_OUTDATED");
        assertThat(person.ask(BIND, Map.of("code", "nonsense", "version", VERSION))
                        .refusals("phoneBind"))
                .containsExactly("PHONE_CODE_INVALID");
        assertThat(person.ask("{ viewer { level phone } }")
                        .data("viewer", "phone")
                        .isNull())
                .isTrue();
    }

    @Test
    void aForgottenNumberIsFree() {
        var person = client.someone();
        bind(person, "1", VERSION).withoutErrors();

        var answer = person.ask(UNBIND);

        assertThat(answer.refusals("phoneUnbind")).isEmpty();
        assertThat(answer.text("phoneUnbind", "viewer", "level")).isEqualTo("GUEST");
        assertThat(person.ask(UNBIND).refusals("phoneUnbind")).containsExactly("PHONE_NOT_BOUND");
        assertThat(bind(client.someone(), "2", VERSION).refusals("phoneBind")).isEmpty();
    }

    @Test
    void aWithdrawnConsentForgetsTheNumberHoweverOftenItIsTold() {
        var person = client.someone();
        bind(person, "1", VERSION).withoutErrors();

        withdrawn.on(new ConsentWithdrawn(person.personId(), ConsentItem.PHONE));
        withdrawn.on(new ConsentWithdrawn(person.personId(), ConsentItem.PHONE));

        await().untilAsserted(() -> {
            assertThat(person.ask("{ viewer { level } }").text("viewer", "level"))
                    .isEqualTo("GUEST");
            assertThat(mapper.masked(person.personId())).isEmpty();
        });
    }

    private Answer bind(GraphQlClient.Caller person, String salt, String version) {
        return person.ask(BIND, Map.of("code", "phone-" + number + "_" + salt, "version", version));
    }

    private int deeds(GraphQlClient.Caller person, String action) {
        return count("select count(*) from deed where subject_id = ? and action = ?", person.personId(), action);
    }

    private int granted(GraphQlClient.Caller person) {
        return count(
                "select count(*) from consent where person_id = ? and item = ? and granted",
                person.personId(),
                ConsentItem.PHONE.name());
    }

    private int count(String sql, Object... values) {
        var found = jdbc.queryForObject(sql, Integer.class, values);
        return found == null ? 0 : found;
    }
}
