package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.linli.testing.Answer;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.springframework.jdbc.core.JdbcTemplate;

@LinliTest
class SignInTests {

    private static final String LOGIN =
            """
            mutation ($input: LoginInput!) {
              login(input: $input) {
                session { accessToken refreshToken accessExpiresAt }
                viewer { id nickname level community { id } appointments { role } devices { name current }
                         signups(first: 1) { edges { cursor } } }
                userErrors { code message field }
              }
            }""";
    private static final String REFRESH =
            """
            mutation ($input: SessionRefreshInput!) {
              sessionRefresh(input: $input) { session { accessToken refreshToken } userErrors { code field } }
            }""";
    private static final String WHO = "{ viewer { id devices { id name current } } }";

    private final GraphQlClient client;
    private final JdbcTemplate jdbc;
    private final String name = "t" + UUID.randomUUID().toString().replace("-", "");

    SignInTests(GraphQlClient client, JdbcTemplate jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    @Test
    void theFirstSignInMakesAGuest() {
        var answer = login(Map.of("code", "dev-" + name, "device", "王阿姨的手机")).withoutErrors();

        assertThat(answer.text("login", "viewer", "level")).isEqualTo("GUEST");
        assertThat(answer.data("login", "viewer", "community").isNull()).isTrue();
        assertThat(answer.data("login", "viewer", "appointments")).isEmpty();
        assertThat(answer.data("login", "viewer", "devices").get(0).path("name").asString())
                .isEqualTo("王阿姨的手机");
        assertThat(answer.data("login", "viewer", "devices")
                        .get(0)
                        .path("current")
                        .asBoolean())
                .isTrue();
        assertThat(answer.data("login", "userErrors")).isEmpty();
        assertThat(Instant.parse(answer.text("login", "session", "accessExpiresAt")))
                .isAfter(Instant.now());
    }

    @Test
    void theSameNameIsTheSamePersonOnEachDevice() {
        var first = client.named(name);
        var second = client.named(name);

        assertThat(second.personId()).isEqualTo(first.personId());
        assertThat(first.ask(WHO).withoutErrors().data("viewer", "devices")).hasSize(2);
    }

    @Test
    void parallelFirstSignInsMakeOnePerson() {
        var people = Crowd.run(16, Collections.<Callable<GraphQlClient.Caller>>nCopies(16, () -> client.named(name)));

        assertThat(people.stream().map(GraphQlClient.Caller::personId).distinct())
                .hasSize(1);
    }

    @Test
    void aCodeIsGoodOnce() {
        assertThat(login(Map.of("code", "dev-" + name)).refusals("login")).isEmpty();

        var again = login(Map.of("code", "dev-" + name));

        assertThat(again.refusals("login")).containsExactly("INVALID_CODE");
        assertThat(again.data("login", "session").isNull()).isTrue();
        assertThat(again.data("login", "userErrors").get(0).path("field").toString())
                .isEqualTo("[\"input\",\"code\"]");
    }

    @Test
    void codesThatWeChatRefusesAreToldApart() {
        assertThat(login(Map.of("code", "nonsense")).refusals("login")).containsExactly("INVALID_CODE");
        assertThat(login(Map.of("code", "")).refusals("login")).containsExactly("INVALID_CODE");
        assertThat(login(Map.of("code", "a b&secret=x")).refusals("login")).containsExactly("INVALID_CODE");
        assertThat(login(Map.of("code", "😀".repeat(500))).refusals("login")).containsExactly("INVALID_CODE");
        assertThat(login(Map.of("code", "risk-" + name)).refusals("login")).containsExactly("RISK_BLOCKED");
        assertThat(login(Map.of("code", "limit-" + name)).refusals("login")).containsExactly("RATE_LIMITED");
        for (var device : new String[] {"", " ", "长".repeat(41), "a\nb"}) {
            assertThat(login(Map.of("code", "dev-" + name + "_" + UUID.randomUUID(), "device", device))
                            .refusals("login"))
                    .containsExactly("INVALID");
        }
    }

    @Test
    void aRepeatedSignInGetsTheSameSessionWhichIsStoredSealed() {
        var input = Map.of("code", "dev-" + name, "clientRequestId", "login-" + name);
        var answers = Crowd.run(
                8, Collections.<Callable<Answer>>nCopies(8, () -> login(input).withoutErrors()));

        assertThat(answers.stream()
                        .map(answer -> answer.text("login", "session", "accessToken"))
                        .distinct())
                .hasSize(1);
        var stored = jdbc.queryForObject(
                "select outcome from request_outcome where person_id = 0 and request_id = ?",
                String.class,
                "login-" + name);
        assertThat(stored).isNotBlank().doesNotContain("accessToken");
    }

    @Test
    void anotherCodeWithTheSameRequestIdIsAFault() {
        login(Map.of("code", "dev-" + name, "clientRequestId", "reused-" + name))
                .withoutErrors();

        assertThat(login(Map.of("code", "dev-" + name + "_2", "clientRequestId", "reused-" + name))
                        .errorCodes())
                .containsExactly("BAD_REQUEST");
    }

    @Test
    void aClosedAccountCannotSignInAndItsSessionsStop() {
        var person = client.named(name);
        jdbc.update("update person set status = 'CLOSED' where id = ?", person.personId());

        assertThat(login(Map.of("code", "dev-" + name + "_again")).refusals("login"))
                .containsExactly("ACCOUNT_CLOSED");
        assertThat(person.ask("{ viewer { id } }").data("viewer").isNull()).isTrue();
    }

    @Test
    void aRefreshTokenIsTradedOnceAndARepeatGetsTheSamePair() {
        var person = client.named(name);
        var input = Map.of("refreshToken", person.refreshToken(), "clientRequestId", "refresh-" + name);

        var first = client.nobody().ask(REFRESH, Map.of("input", input)).withoutErrors();
        var again = client.nobody().ask(REFRESH, Map.of("input", input)).withoutErrors();

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(person.ask(WHO).status()).isEqualTo(401);
        assertThat(person.withToken(first.text("sessionRefresh", "session", "accessToken"))
                        .ask(WHO)
                        .status())
                .isEqualTo(200);
        assertThat(client.nobody()
                        .ask(REFRESH, Map.of("input", Map.of("refreshToken", "nonsense")))
                        .refusals("sessionRefresh"))
                .containsExactly("INVALID_REFRESH_TOKEN");
    }

    @Test
    void anyDeviceCanBeSignedOut() {
        var phone = client.named(name);
        var tablet = client.named(name);
        var tabletId = tablet.ask(WHO)
                .data("viewer", "devices")
                .valueStream()
                .filter(device -> device.path("current").asBoolean())
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
        var signOut = "mutation ($id: ID) { sessionSignOut(input: {deviceId: $id}) { deviceId userErrors { code } } }";

        assertThat(phone.ask(signOut, Map.of("id", tabletId)).refusals("sessionSignOut"))
                .isEmpty();
        assertThat(tablet.ask(WHO).status()).isEqualTo(401);
        assertThat(phone.ask(signOut, Map.of("id", tabletId)).refusals("sessionSignOut"))
                .containsExactly("DEVICE_NOT_FOUND");
        assertThat(phone.ask(signOut, Map.of("id", "😀 ".repeat(100))).refusals("sessionSignOut"))
                .containsExactly("DEVICE_NOT_FOUND");
        assertThat(phone.ask(signOut, new HashMap<>()).refusals("sessionSignOut"))
                .isEmpty();
        assertThat(phone.ask(WHO).status()).isEqualTo(401);
    }

    @Test
    void signingOutEverywhereEndsEachSession() {
        var phone = client.named(name);
        var tablet = client.named(name);

        var answer = phone.ask("mutation { sessionSignOutAll(input: {}) { signedOut userErrors { code } } }");

        assertThat(answer.data("sessionSignOutAll", "signedOut").asInt()).isEqualTo(2);
        assertThat(phone.ask(WHO).status()).isEqualTo(401);
        assertThat(tablet.ask(WHO).status()).isEqualTo(401);
    }

    @Test
    void aBadTokenIsAnsweredWithWhatToDo() {
        var answer = client.nobody().withToken("nonsense").ask(WHO);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(answer.body().path("errors").get(0).path("message").asString())
                .isEqualTo("登录已失效，请重新登录。");
        assertThat(client.nobody().ask(WHO).withoutErrors().data("viewer").isNull())
                .isTrue();
    }

    @Test
    void aTokenThatTheClientChoseIsNeverASession() {
        var person = client.someone();
        var issued = person.accessToken();
        var chosen = issued.substring(0, issued.lastIndexOf('.') + 1) + "A".repeat(43);
        var intruder = client.nobody().withToken(chosen);

        assertThat(intruder.ask(WHO).status()).isEqualTo(401);
        assertThat(intruder.ask(LOGIN, Map.of("input", Map.of("code", "dev-chooser_1")))
                        .body()
                        .toString())
                .doesNotContain(chosen);
        assertThat(intruder.ask(WHO).status()).isEqualTo(401);
        assertThat(person.ask(WHO).withoutErrors().data("viewer").isNull()).isFalse();
    }

    private Answer login(Map<String, ?> input) {
        return client.nobody().ask(LOGIN, Map.of("input", input));
    }
}
