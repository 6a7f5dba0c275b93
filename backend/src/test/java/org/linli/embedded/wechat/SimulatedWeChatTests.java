package org.linli.embedded.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedWeChatTests {

    private final HttpClient http = HttpClient.newHttpClient();
    private SimulatedWeChat wechat;

    @BeforeEach
    void start() throws IOException {
        wechat = SimulatedWeChat.start();
    }

    @AfterEach
    void stop() {
        wechat.close();
    }

    @Test
    void knowsPeopleByTheNameInTheCode() throws Exception {
        assertThat(login("dev-王五", SimulatedWeChat.SECRET)).contains("\"oSIM_王五\"", "\"uSIM_王五\"", "session_key");
        assertThat(login("dev-li4_2", SimulatedWeChat.SECRET)).contains("\"oSIM_li4\"");
    }

    @Test
    void refusesAsWeChatDoes() throws Exception {
        login("dev-a", SimulatedWeChat.SECRET);

        assertThat(login("dev-a", SimulatedWeChat.SECRET)).contains("40163", "rid: sim-");
        assertThat(login("dev-_1", SimulatedWeChat.SECRET)).contains("40029");
        assertThat(login("nobody", SimulatedWeChat.SECRET)).contains("40029");
        assertThat(login("dev-b", "wrong")).contains("40125");
        assertThat(login("risk-b", SimulatedWeChat.SECRET)).contains("40226");
        assertThat(login("limit-b", SimulatedWeChat.SECRET)).contains("45011");
    }

    @Test
    void aTokenStaysUntilItIsForced() throws Exception {
        var first = token(false);

        assertThat(token(false)).isEqualTo(first);
        assertThat(phone(first, "phone-1_1")).contains("\"purePhoneNumber\":\"1\"");
        var forced = token(true);
        assertThat(forced).isNotEqualTo(first);
        assertThat(phone(first, "phone-1_2")).contains("40001");
        assertThat(phone(forced, "phone-1_2")).contains("\"errcode\":0");
        assertThat(phone(forced, "phone-1_2")).contains("40163");
    }

    @Test
    void nearItsEndATokenAndItsSuccessorAreBothValid() throws Exception {
        wechat.giveOutTokensFor(Duration.ofSeconds(301));
        var first = token(false);
        Thread.sleep(1100);

        var second = token(false);

        assertThat(second).isNotEqualTo(first);
        assertThat(phone(first, "phone-1_1")).contains("\"errcode\":0");
        assertThat(phone(second, "phone-1_2")).contains("\"errcode\":0");
    }

    @Test
    void faultsAreSetOverHttp() throws Exception {
        var busy = "{\"path\": \"/sns/jscode2session\", \"fault\": \"BUSY\", \"times\": 2}";

        assertThat(post("/__faults", "application/json", busy)).contains("\"times\":2");
        assertThat(login("dev-a", SimulatedWeChat.SECRET)).contains("\"errcode\":-1");
        assertThat(login("dev-a", SimulatedWeChat.SECRET)).contains("\"errcode\":-1");
        assertThat(login("dev-a", SimulatedWeChat.SECRET)).contains("oSIM_a");
    }

    @Test
    void aForeignWebPageCannotSetFaults() throws Exception {
        post("/__faults", "text/plain", "{\"path\": \"/sns/jscode2session\", \"fault\": \"BUSY\"}");

        assertThat(login("dev-a", SimulatedWeChat.SECRET)).contains("oSIM_a");
    }

    @Test
    void remembersABoundedNumberOfCodes() {
        var codes = new UsedCodes();
        assertThat(codes.use("first")).isTrue();
        assertThat(codes.use("first")).isFalse();
        for (var i = 0; i < 10_000; i++) {
            codes.use("code" + i);
        }

        assertThat(codes.use("first")).isTrue();
    }

    private String login(String code, String secret) throws Exception {
        return get("/sns/jscode2session?grant_type=authorization_code&appid=%s&secret=%s&js_code=%s"
                .formatted(SimulatedWeChat.APPID, secret, URLEncoder.encode(code, StandardCharsets.UTF_8)));
    }

    private String token(boolean forced) throws Exception {
        var answer = post(
                "/cgi-bin/stable_token",
                "application/json",
                "{\"appid\": \"%s\", \"secret\": \"%s\", \"force_refresh\": %s}"
                        .formatted(SimulatedWeChat.APPID, SimulatedWeChat.SECRET, forced));
        return answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private String phone(String token, String code) throws Exception {
        return post(
                "/wxa/business/getuserphonenumber?access_token=" + token,
                "application/json",
                "{\"code\": \"%s\"}".formatted(code));
    }

    private String get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(wechat.baseUrl() + path)).build());
    }

    private String post(String path, String type, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(wechat.baseUrl() + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString()).body();
    }
}
