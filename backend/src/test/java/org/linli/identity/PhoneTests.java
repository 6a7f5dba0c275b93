package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.audit.Audit;
import org.linli.consents.ConsentItem;
import org.linli.consents.ConsentWithdrawn;
import org.linli.consents.Consents;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.secrets.Secrets;
import org.linli.testing.Answer;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.wechat.WeChatGateway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

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
    private final PersonMapper people;
    private final WeChatGateway weChat;
    private final Consents consents;
    private final Audit audit;
    private final PlatformTransactionManager transactionManager;
    private final String number = anyNumber();

    PhoneTests(
            GraphQlClient client,
            PhoneMapper mapper,
            Secrets secrets,
            ForgottenPhones withdrawn,
            PersonMapper people,
            WeChatGateway weChat,
            Consents consents,
            Audit audit,
            PlatformTransactionManager transactionManager,
            JdbcTemplate jdbc) {
        this.client = client;
        this.mapper = mapper;
        this.secrets = secrets;
        this.withdrawn = withdrawn;
        this.people = people;
        this.weChat = weChat;
        this.consents = consents;
        this.audit = audit;
        this.transactionManager = transactionManager;
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
        assertThat(holders(people)).hasSize(1);
        assertThat(people.stream().filter(person -> granted(person) == 1)).hasSize(1);
    }

    @Test
    void whoBindsANumberManyTimesAtOnceHoldsItOnce() {
        var person = client.someone();

        var refusals = Crowd.run(
                5,
                IntStream.range(0, 5)
                        .<Callable<List<String>>>mapToObj(
                                i -> () -> bind(person, "r" + i, VERSION).refusals("phoneBind"))
                        .toList());

        assertThat(refusals).allMatch(List::isEmpty);
        assertThat(holders(List.of(person))).hasSize(1);
        assertThat(bind(client.someone(), "late", VERSION).refusals("phoneBind"))
                .containsExactly("PHONE_TAKEN");
    }

    @Test
    void whoBindsTwoNumbersAtOnceHoldsOneAndTheOtherIsFree() {
        var person = client.someone();
        var numbers = List.of(number, anyNumber());

        var refusals = Crowd.run(
                2,
                numbers.stream()
                        .<Callable<List<String>>>map(
                                each -> () -> bind(person, each, "1", VERSION).refusals("phoneBind"))
                        .toList());

        assertThat(refusals).allMatch(List::isEmpty);
        var held = held(person).orElseThrow();
        assertThat(numbers).contains(held);
        var another = client.someone();
        for (var each : numbers) {
            assertThat(bind(another, each, "2", VERSION).refusals("phoneBind"))
                    .isEqualTo(each.equals(held) ? List.of("PHONE_TAKEN") : List.of());
        }
    }

    @Test
    void withoutTheUniqueKeyTwoHoldANumber() {
        var people = List.of(client.someone(), client.someone());
        var mutant = phones(lookThenWrite(new CyclicBarrier(2)));

        assertThat(race(mutant, people)).isEqualTo(2);
        assertThat(holders(people)).as("the mutant must be caught").hasSize(2);
    }

    @Test
    void withTheUniqueKeyOneHoldsANumberThoughBothSawNone() {
        var people = List.of(client.someone(), client.someone());
        var both = new CyclicBarrier(2);
        var met = phones(replaced(arguments -> {
            assertThat(mapper.findByIndex((String) arguments[3])).isEmpty();
            both.await(60, TimeUnit.SECONDS);
            return mapper.bind(
                    (long) arguments[0], (String) arguments[1], (String) arguments[2], (String) arguments[3]);
        }));

        assertThat(race(met, people)).isOne();
        assertThat(holders(people)).hasSize(1);
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

    /** A mapper that looks whether somebody has the number, and writes what no unique key sees. */
    private PhoneMapper lookThenWrite(CyclicBarrier both) {
        return replaced(arguments -> {
            var taken = mapper.findByIndex((String) arguments[3]).isPresent();
            both.await(60, TimeUnit.SECONDS);
            return taken
                    ? 0
                    : jdbc.update(
                            "update person set phone_sealed = ?, phone_masked = ?, phone_index = null where id = ?",
                            arguments[1],
                            arguments[2],
                            arguments[0]);
        });
    }

    private PhoneMapper replaced(Replacement bind) {
        return (PhoneMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {PhoneMapper.class},
                (proxy, method, arguments) ->
                        method.getName().equals("bind") ? bind.answer(arguments) : method.invoke(mapper, arguments));
    }

    private Phones phones(PhoneMapper mapper) {
        return new Phones(mapper, people, weChat, consents, secrets, audit, transactionManager);
    }

    /** How many of them are told that the number is theirs. */
    private int race(Phones phones, List<GraphQlClient.Caller> callers) {
        return Crowd.run(
                        callers.size(),
                        callers.stream()
                                .<Callable<Integer>>map(person -> () -> attempt(phones, person))
                                .toList())
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int attempt(Phones phones, GraphQlClient.Caller person) {
        var viewer = new Viewer(person.personId(), "", () -> new Standing(VerificationLevel.GUEST, List.of()));
        try {
            phones.bind(viewer, code(number, "m" + person.personId()), VERSION);
            return 1;
        } catch (IdentityRejected rejected) {
            assertThat(rejected.rejection().code()).isEqualTo("PHONE_TAKEN");
            return 0;
        }
    }

    /** Those of them whose sealed number is this one, whatever the index says. */
    private List<GraphQlClient.Caller> holders(List<GraphQlClient.Caller> people) {
        return people.stream()
                .filter(person -> held(person).filter(number::equals).isPresent())
                .toList();
    }

    private Optional<String> held(GraphQlClient.Caller person) {
        return jdbc
                .queryForList(
                        "select phone_sealed from person where id = ? and phone_sealed is not null",
                        String.class,
                        person.personId())
                .stream()
                .findFirst()
                .flatMap(text -> secrets.open(person.personId(), Phones.FIELD, text));
    }

    private static String anyNumber() {
        return "138" + ThreadLocalRandom.current().nextInt(10_000_000, 100_000_000);
    }

    private Answer bind(GraphQlClient.Caller person, String salt, String version) {
        return bind(person, number, salt, version);
    }

    private static Answer bind(GraphQlClient.Caller person, String number, String salt, String version) {
        return person.ask(BIND, Map.of("code", code(number, salt), "version", version));
    }

    private static String code(String number, String salt) {
        return "phone-" + number + "_" + salt;
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

    /** What is done in place of the binding. */
    private interface Replacement {

        Object answer(Object[] arguments) throws Exception;
    }
}
