package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.GraphQL;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.door.rates.PriceRatesFixture;
import org.linli.shared.errors.FaultMessages;
import org.linli.testing.GraphQlClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server of its own with narrow limits. It believes this machine on addresses, so that each test can have its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "linli.embedded.directory=target/linli-rates",
            "linli.proxies=127.0.0.1",
            "spring.main.cloud-platform=kubernetes", // where Boot would believe every private address by default
            "linli.rates.address-requests=12/1h",
            "linli.rates.person-price=300/1h",
            "linli.rates.address-price=300/1h",
            "linli.rates.login=3/1h",
            "linli.rates.session-refresh=2/1h"
        })
@DirtiesContext
class RateTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String JSON = "application/json";
    private static final String CHEAP = "{ __typename }";
    private static final String DEAR = "{ activities(first: 50) { edges { node { id title kind } } } }";
    private static final String LOGIN =
            """
            mutation ($code: String!, $requestId: ID) {
              login(input: {code: $code, clientRequestId: $requestId}) {
                session { accessToken refreshToken } viewer { id } userErrors { code }
              }
            }""";
    private static final String REFRESH =
            """
            mutation ($token: String!) {
              sessionRefresh(input: {refreshToken: $token}) { session { refreshToken } userErrors { code } }
            }""";

    private final int port;
    private final MeterRegistry meters;
    private final FaultMessages messages;
    private final GraphQlClient client;
    private final String address = address();

    RateTests(@LocalServerPort int port, MeterRegistry meters, FaultMessages messages, GraphQlClient client) {

        this.port = port;
        this.meters = meters;
        this.messages = messages;
        this.client = client;
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, GRAPHQL})
    void requestsAreCountedWhateverTheyAre(String type) throws Exception {
        var before = refused("address-requests");
        for (var i = 0; i < 6; i++) {
            assertThat(post(query(CHEAP), type).statusCode()).isEqualTo(200);
            assertThat(post("{", type).statusCode()).isEqualTo(400);
        }

        assertRefused(post(query(CHEAP), type), type, "操作太频繁");
        assertRefused(post("{", type), type, "操作太频繁");
        assertThat(refused("address-requests")).isGreaterThanOrEqualTo(before + 2);
        assertThat(send(query(CHEAP), type, address(), null).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, GRAPHQL})
    void thePriceDecides(String type) throws Exception {
        var before = refused("address-price");
        var first = post(query(DEAR), type);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(body(first).path("extensions").path("cost").asInt()).isBetween(151, 299);

        var refused = post(query(DEAR), type);

        assertRefused(refused, type, "操作太频繁");
        assertThat(body(refused).path("data").path("activities").isMissingNode())
                .isTrue();
        assertThat(post(query(CHEAP), type).statusCode()).isEqualTo(200);
        assertThat(refused("address-price")).isGreaterThan(before);
    }

    @Test
    void withoutPricesBothAreCarriedOut() {
        var narrow = server(300);
        var mutant = server(1_000_000);

        assertThat(narrow.execute(DEAR).isDataPresent()).isTrue();
        assertThat(narrow.execute(DEAR).isDataPresent()).isFalse();
        assertThat(mutant.execute(DEAR).isDataPresent()).isTrue();
        assertThat(mutant.execute(DEAR).isDataPresent())
                .as("the mutant must be caught")
                .isTrue();
    }

    @Test
    void aPersonHasOneBucketForAllHerDevices() throws Exception {
        var name = "dev-r" + UUID.randomUUID().toString().replace("-", "");
        var phone = token(signIn(name, null, address()));
        var tablet = token(signIn(name, null, address()));
        var other = token(signIn(name + "x", null, address()));
        assertThat(send(query(DEAR), JSON, address, phone).statusCode()).isEqualTo(200);

        assertRefused(send(query(DEAR), JSON, address(), tablet), JSON, "操作太频繁");
        assertThat(send(query(DEAR), JSON, address, other).statusCode()).isEqualTo(200);
        assertThat(post(query(DEAR), JSON).statusCode())
                .as("a stranger at the same address")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, GRAPHQL})
    void signingInHasABucketOfItsOwn(String type) throws Exception {
        for (var i = 0; i < 3; i++) {
            assertThat(token(signIn("dev-s" + i, null, address))).isNotEmpty();
        }

        assertRefused(signIn("dev-s", type, address), type, "操作太频繁");
        assertThat(token(signIn("dev-s", null, address()))).isNotEmpty();
        assertThat(post(query(CHEAP), type).statusCode()).isEqualTo(200);
    }

    @Test
    void refreshingHasABucketOfItsOwn() throws Exception {
        var refresh = query(REFRESH, Map.of("token", "nonsense"));
        for (var i = 0; i < 2; i++) {
            assertThat(body(post(refresh, JSON))
                            .path("data")
                            .path("sessionRefresh")
                            .path("userErrors")
                            .path(0)
                            .path("code")
                            .asString())
                    .isEqualTo("INVALID_REFRESH_TOKEN");
        }

        assertRefused(post(refresh, GRAPHQL), GRAPHQL, "操作太频繁");
        assertThat(token(signIn("dev-s", null, address))).isNotEmpty();
    }

    @Test
    void aRefusalSpeaksEnglishToo() {
        client.nobody().askInEnglish(DEAR, Map.of());
        var refused = client.nobody().askInEnglish(DEAR, Map.of());

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body().path("errors").path(0).path("message").asString())
                .startsWith("That was too much at once. Please try again in ");
    }

    @Test
    void metricsNameLimitsAndNobody() throws Exception {
        post(query(CHEAP), JSON);

        assertThat(meters.find("linli.rates.refused").counters())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(counter -> assertThat(counter.getId().getTags())
                        .singleElement()
                        .satisfies(tag -> assertThat(tag.getKey()).isEqualTo("limit")));
        assertThat(metrics(null).body()).contains("linli_rates_refused_total{limit=\"login\"}");
        assertThat(metrics(null).body()).doesNotContain(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "203.0.113.1", ""})
    void whatIsForwardedOpensNoMetrics(String forwarded) throws Exception {
        assertThat(metrics(null).statusCode()).isEqualTo(200);
        assertThat(metrics(forwarded).statusCode()).isIn(401, 403);
    }

    private GraphQL server(long amount) {
        var environment = new MockEnvironment().withProperty("linli.embedded", "true");
        var insiders = new Insiders(environment);
        var guard = new DocumentGuard(
                DocumentFixture.LIMITS,
                messages,
                insiders,
                new HiddenSchema(insiders, messages),
                PriceRatesFixture.of(amount));
        return GraphQL.newGraphQL(DocumentFixture.linli())
                .instrumentation(guard)
                .build();
    }

    private void assertRefused(HttpResponse<String> answer, String type, String message) {
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        var wait = Long.parseLong(answer.headers().firstValue("Retry-After").orElse("0"));
        assertThat(wait).isBetween(1L, 3_600L);
        var error = body(answer).path("errors").path(0);
        assertThat(error.path("message").asString()).contains(message).contains(wait + " 秒");
        assertThat(error.path("extensions").path("code").asString()).isEqualTo("RATE_LIMITED");
        assertThat(error.path("extensions").path("retryAfter").asLong()).isEqualTo(wait);
    }

    private HttpResponse<String> signIn(String code, @Nullable String type, String from) throws Exception {
        var unique = code + "_" + UUID.randomUUID();
        return send(query(LOGIN, Map.of("code", unique)), type == null ? JSON : type, from, null);
    }

    private static String token(HttpResponse<String> answer) {
        return body(answer)
                .path("data")
                .path("login")
                .path("session")
                .path("accessToken")
                .asString();
    }

    private HttpResponse<String> post(String body, String type) throws Exception {
        return send(body, type, address, null);
    }

    private HttpResponse<String> send(String body, String type, String from, @Nullable String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .header("Content-Type", JSON)
                .header("Accept", type)
                .header("X-Forwarded-For", "192.0.2.1, " + from)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> metrics(@Nullable String forwarded) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"));
        if (forwarded != null) {
            request.header("X-Forwarded-For", forwarded);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private double refused(String limit) {
        return meters.counter("linli.rates.refused", "limit", limit).count();
    }

    private static JsonNode body(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String query(String document) {
        return query(document, Map.of());
    }

    private static String query(String document, Map<String, ?> variables) {
        return JsonMapper.shared().writeValueAsString(Map.of("query", document, "variables", variables));
    }

    /** One that no other test has. */
    private static String address() {
        var id = UUID.randomUUID();
        return "2001:db8:%x:%x::1".formatted(id.getMostSignificantBits() >>> 48, id.getLeastSignificantBits() & 0xffff);
    }
}
