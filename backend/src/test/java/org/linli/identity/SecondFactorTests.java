package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linli.audit.Audit;
import org.linli.organisation.Appointments;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.secrets.Secrets;
import org.linli.shared.startup.Misconfigured;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.StaffFixture;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

@LinliTest
class SecondFactorTests {

    private static final String BEGIN = "mutation { secondFactorBegin(input: {}) { secret uri userErrors { code } } }";
    private static final String CONFIRM =
            """
            mutation ($password: String!) {
              secondFactorConfirm(input: {password: $password}) {
                viewer { secondFactor } recoveryCodes userErrors { code }
              }
            }""";
    private static final String VERIFY =
            """
            mutation ($password: String!) {
              secondFactorVerify(input: {password: $password}) { viewer { secondFactor } userErrors { code } }
            }""";
    private static final String STATE = "{ viewer { secondFactor } }";

    private final GraphQlClient client;
    private final Appointments appointments;
    private final AuthenticatorFixture authenticator;
    private final SecondFactorMapper mapper;
    private final Secrets secrets;
    private final SecretCodes codes;
    private final Audit audit;
    private final PlatformTransactionManager transactionManager;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    SecondFactorTests(
            GraphQlClient client,
            Appointments appointments,
            AuthenticatorFixture authenticator,
            SecondFactorMapper mapper,
            Secrets secrets,
            SecretCodes codes,
            Audit audit,
            PlatformTransactionManager transactionManager,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.client = client;
        this.appointments = appointments;
        this.authenticator = authenticator;
        this.mapper = mapper;
        this.secrets = secrets;
        this.codes = codes;
        this.audit = audit;
        this.transactionManager = transactionManager;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void rolesHoldOnlyInASessionThatHasPassed() {
        var name = "t" + System.nanoTime();
        var phone = client.named(name);
        appoint(phone.personId());
        assertThat(state(phone)).isEqualTo("NONE");
        assertThat(mayAppoint(phone)).isTrue();

        setUp(phone);
        var tablet = client.named(name);

        assertThat(state(phone)).isEqualTo("PASSED");
        assertThat(mayAppoint(phone)).isTrue();
        assertThat(state(tablet)).isEqualTo("ASKED");
        assertThat(mayAppoint(tablet)).isFalse();
        assertThat(verify(tablet, authenticator.password(tablet.personId()))).isEmpty();
        assertThat(mayAppoint(tablet)).isTrue();

        jdbc.update(
                "update session set second_factor_at = second_factor_at - interval 13 hour where person_id = ?",
                phone.personId());
        assertThat(mayAppoint(phone)).isFalse();
    }

    @Test
    void aPasswordIsGoodOnce() {
        var person = client.someone();
        setUp(person);
        var password = authenticator.password(person.personId());

        assertThat(verify(person, password)).isEmpty();
        assertThat(verify(person, password)).containsExactly("SECOND_FACTOR_WRONG");
    }

    @Test
    void aRecoveryCodeIsGoodOnceHoweverItIsTyped() {
        var person = client.someone();
        var recovery = setUp(person);

        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(verify(
                        person,
                        recovery.getFirst().toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
                .isEmpty();
        assertThat(verify(person, recovery.getFirst())).containsExactly("SECOND_FACTOR_WRONG");
        assertThat(jdbc.queryForList("select * from recovery_code where person_id = ?", person.personId()))
                .hasSize(9);
    }

    @Test
    void nothingIsSetUpTwiceOrByAWrongPassword() {
        var person = client.someone();
        assertThat(person.ask(VERIFY, Map.of("password", "123456")).refusals("secondFactorVerify"))
                .containsExactly("SECOND_FACTOR_NEEDED");
        person.ask(BEGIN).withoutErrors();
        assertThat(person.ask(CONFIRM, Map.of("password", "nonsense")).refusals("secondFactorConfirm"))
                .containsExactly("SECOND_FACTOR_WRONG");
        assertThat(state(person)).isEqualTo("NONE");

        setUp(person);

        assertThat(person.ask(BEGIN).refusals("secondFactorBegin")).containsExactly("SECOND_FACTOR_EXISTS");
        assertThat(person.ask(CONFIRM, Map.of("password", authenticator.password(person.personId())))
                        .refusals("secondFactorConfirm"))
                .containsExactly("SECOND_FACTOR_EXISTS");
    }

    @Test
    void fiveWrongPasswordsLockForAQuarterOfAnHour() {
        var name = "t" + System.nanoTime();
        setUp(client.named(name));
        var person = client.named(name);
        for (var i = 0; i < 5; i++) {
            assertThat(verify(person, "nonsense")).containsExactly("SECOND_FACTOR_WRONG");
        }

        assertThat(verify(person, authenticator.password(person.personId()))).containsExactly("SECOND_FACTOR_LOCKED");
        assertThat(state(person)).isEqualTo("LOCKED");
        jdbc.update(
                "update second_factor set locked_until = locked_until - interval 15 minute where person_id = ?",
                person.personId());
        assertThat(verify(person, authenticator.password(person.personId()))).isEmpty();
    }

    @Test
    void parallelGuessesCount() {
        assertThat(wrongOnesOf(8, mapper)).isEqualTo(5);

        assertThat(wrongOnesOf(8, unlocked(8))).as("the mutant must be caught").isGreaterThan(5);
    }

    @Test
    void theSettingIsCheckedAtTheStart() {
        assertThat(new SecondFactorSetting(null, true).isRequired()).isFalse();
        assertThat(new SecondFactorSetting(null, false).isRequired()).isTrue();
        assertThat(new SecondFactorSetting("required", true).isRequired()).isTrue();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> new SecondFactorSetting("no", false))
                .isInstanceOf(Misconfigured.class)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void whereItIsRequiredRolesDoNotHoldWithoutOne() {
        var person = client.someone();
        var strict = factors(mapper, new SecondFactorSetting("required", false));

        assertThat(strict.lets(person.personId(), "")).isFalse();
        assertThat(factors(mapper, new SecondFactorSetting("enrolled", false)).lets(person.personId(), ""))
                .isTrue();
    }

    @Test
    void nothingOfItIsStoredReadable() {
        var person = client.someone();
        var secret = person.ask(BEGIN).text("secondFactorBegin", "secret");
        var recovery = setUp(person);

        var stored = jdbc.queryForList("select * from second_factor where person_id = ?", person.personId()) + " "
                + jdbc.queryForList("select * from recovery_code where person_id = ?", person.personId());

        assertThat(stored).doesNotContain(secret).doesNotContain(recovery.getFirst());
    }

    private int wrongOnesOf(int guesses, SecondFactorMapper mapper) {
        var person = client.someone();
        setUp(person);
        var viewer = new Viewer(person.personId(), "", () -> new Standing(VerificationLevel.GUEST, List.of()));
        var factors = factors(mapper, new SecondFactorSetting("required", false));
        var refusals = Crowd.run(guesses, Collections.<Callable<String>>nCopies(guesses, () -> {
            try {
                factors.verify(viewer, "nonsense");
                return "";
            } catch (IdentityRejected rejected) {
                return rejected.rejection().code();
            }
        }));
        return Collections.frequency(refusals, "SECOND_FACTOR_WRONG");
    }

    /** Reads without a lock, and everybody before anybody writes. */
    private SecondFactorMapper unlocked(int guesses) {
        var meeting = new CyclicBarrier(guesses);
        return (SecondFactorMapper) Proxy.newProxyInstance(
                SecondFactorMapper.class.getClassLoader(),
                new Class<?>[] {SecondFactorMapper.class},
                (self, method, arguments) -> {
                    try {
                        if (!method.getName().equals("lock")) {
                            return method.invoke(mapper, arguments);
                        }
                        var read = jdbc.queryForObject(
                                "select secret_sealed, confirmed_at, last_step from second_factor where person_id = ?",
                                (row, number) -> new SecondFactorMapper.SecondFactor(
                                        row.getString(1), row.getTimestamp(2).toInstant(), row.getLong(3), 0, null),
                                arguments[0]);
                        meeting.await(30, TimeUnit.SECONDS);
                        return Optional.of(Objects.requireNonNull(read));
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private SecondFactors factors(SecondFactorMapper mapper, SecondFactorSetting setting) {
        return new SecondFactors(mapper, setting, secrets, codes, audit, transactionManager, Clock.systemUTC());
    }

    private List<String> setUp(GraphQlClient.Caller person) {
        person.ask(BEGIN).withoutErrors();
        var answer = person.ask(CONFIRM, Map.of("password", authenticator.password(person.personId())));
        assertThat(answer.refusals("secondFactorConfirm")).isEmpty();
        var recovery = new ArrayList<String>();
        answer.data("secondFactorConfirm", "recoveryCodes").forEach(code -> recovery.add(code.asString()));
        return recovery;
    }

    private static List<String> verify(GraphQlClient.Caller person, String password) {
        return person.ask(VERIFY, Map.of("password", password)).refusals("secondFactorVerify");
    }

    private static String state(GraphQlClient.Caller person) {
        return person.ask(STATE).text("viewer", "secondFactor");
    }

    private void appoint(long personId) {
        appointments.appoint(personId, Role.COMMUNITY_ADMIN, tree.community(), StaffFixture.today(), null);
    }

    private boolean mayAppoint(GraphQlClient.Caller person) {
        return person.ask(
                        "query ($id: ID!) { organisation(id: $id) { staff(first: 5) { edges { cursor } } } }",
                        Map.of("id", tree.community().id()))
                .errorCodes()
                .isEmpty();
    }
}
