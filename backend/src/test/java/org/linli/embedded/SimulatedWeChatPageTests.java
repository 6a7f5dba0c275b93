package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.embedded.wechat.SimulatedWeChat;
import org.linli.embedded.wechat.Verdict;
import org.linli.testing.LinliTest;
import org.linli.wechat.MessagesAllowed;
import org.linli.wechat.MessagesRefused;
import org.linli.wechat.PictureChecked;
import org.linli.wechat.TextScene;
import org.linli.wechat.TextVerdict;
import org.linli.wechat.WeChatGateway;
import org.linli.wechat.push.ToldEvents;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;

@LinliTest
class SimulatedWeChatPageTests {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private SimulatedWeChat wechat;

    @Autowired
    private WeChatGateway gateway;

    @ParameterizedTest
    @CsvSource({"/wechat-sim/, 模拟微信", "/wechat-sim/page.js, fetch", "/wechat-sim/page.css, font"})
    void servesItsPage(String path, String content) throws Exception {
        var answer = http.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(content).doesNotContain("https://");
    }

    @Test
    void grantsReachTheServerEncryptedAndSigned() throws Exception {
        var openid = "oSIM_" + UUID.randomUUID();
        var grant = "{\"openid\": \"%s\", \"templateId\": \"SIM_A\", \"times\": %d}";

        assertThat(post("grants", grant.formatted(openid, 2))).contains("true");
        assertThat(post("withdrawals", grant.formatted(openid, 1))).contains("true");

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(ToldEvents.about(openid))
                .containsExactlyInAnyOrder(
                        new MessagesAllowed(openid, "SIM_A", 1),
                        new MessagesAllowed(openid, "SIM_A", 1),
                        new MessagesRefused(openid, "SIM_A")));
        assertThat(wechat.messages().granted(openid, "SIM_A")).isZero();
    }

    /** The picture passes by itself, early or late; what is decided afterwards comes too. */
    @ParameterizedTest
    @CsvSource({"RISKY, RISKY, false", "REVIEW, REVIEW, false", "FAILED, REVIEW, true"})
    void decisionsReachTheServer(Verdict decision, TextVerdict verdict, boolean failed) throws Exception {
        var traceId = gateway.checkPicture("oSIM_a", TextScene.PROFILE, "http://127.0.0.1:1/a.jpg");

        assertThat(post("decisions", "{\"traceId\": \"%s\", \"verdict\": \"%s\"}".formatted(traceId, decision)))
                .contains("true");

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(ToldEvents.ofPicture(traceId))
                .contains(
                        new PictureChecked(traceId, verdict, failed),
                        new PictureChecked(traceId, TextVerdict.PASS, false)));
    }

    @Test
    void showsWhatThereIs() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(address("/wechat-sim/api/state")).build(), BodyHandlers.ofString());

        assertThat(answer.body()).contains("\"endpoints\":", "/wxa/msg_sec_check", "REVOKED_TOKEN", "\"byItself\":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"verdict\": \"NONE\"}", "[]", "{\"times\": \"x\"}", "no json"})
    void refusesNonsense(String body) throws Exception {
        for (var path : new String[] {"grants", "withdrawals", "decisions", "faults"}) {
            assertThat(status(path, "application/json", body)).as(path).isEqualTo(400);
        }
    }

    @Test
    void takesOnlyWhatAFormOfAForeignPageCannotSend() throws Exception {
        assertThat(status("repairs", "text/plain", "{}")).isEqualTo(415);
        assertThat(status("repairs", "application/x-www-form-urlencoded", "a=b"))
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8080, , , true",
        "127.0.0.1:8080, http://127.0.0.1:8080, same-origin, true",
        "[::1]:8080, http://[::1]:8080, , true",
        "localhost, , none, true",
        "evil.example, , , false",
        "evil.example:8080, http://evil.example:8080, same-origin, false",
        "localhost.evil.example:8080, , , false",
        "localhost:8080, http://evil.example, , false",
        "localhost:8080, http://localhost:9090, , false",
        "localhost:8080, null, , false",
        "localhost:8080, , cross-site, false",
        "localhost:8080, , same-site, false",
        "a b, , , false",
        ", , , false"
    })
    void believesOnlyItsOwnPage(String host, String origin, String site, boolean trusted) {
        var request = new MockHttpServletRequest();
        header(request, "Host", host);
        header(request, "Origin", origin);
        header(request, "Sec-Fetch-Site", site);

        assertThat(LocalRequest.isTrusted(request)).isEqualTo(trusted);
    }

    private static void header(MockHttpServletRequest request, String name, String value) {
        if (value != null) {
            request.addHeader(name, value);
        }
    }

    @Test
    void aForeignPageIsRefused() throws Exception {
        var request = HttpRequest.newBuilder(address("/wechat-sim/api/repairs"))
                .header("Content-Type", "application/json")
                .header("Origin", "http://evil.example")
                .POST(BodyPublishers.ofString("{}"))
                .build();

        assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }

    private String post(String path, String body) throws Exception {
        return http.send(request(path, "application/json", body), BodyHandlers.ofString())
                .body();
    }

    private int status(String path, String type, String body) throws Exception {
        return http.send(request(path, type, body), BodyHandlers.discarding()).statusCode();
    }

    private HttpRequest request(String path, String type, String body) {
        return HttpRequest.newBuilder(address("/wechat-sim/api/" + path))
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
