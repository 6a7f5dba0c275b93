package org.linli.wechat.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.linli.wechat.push.PushFixture.entry;
import static org.linli.wechat.push.PushFixture.id;
import static org.linli.wechat.push.PushFixture.list;
import static org.linli.wechat.push.PushFixture.nonce;
import static org.linli.wechat.push.PushFixture.picture;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import me.chanjar.weixin.common.util.crypto.SHA1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.testing.LinliTest;
import org.linli.wechat.MessagesAllowed;
import org.linli.wechat.MessagesRefused;
import org.linli.wechat.PictureChecked;
import org.linli.wechat.TextVerdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

@LinliTest
class PushTests {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private PushSettings settings;

    @Autowired
    private Pushes pushes;

    @Test
    void tellsWhatAPictureIsLike() throws Exception {
        var traceId = id("t");

        var answer = send(PushFixture.of(settings, picture(traceId, "risky")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("success");
        assertThat(ToldEvents.ofPicture(traceId))
                .containsExactly(new PictureChecked(traceId, TextVerdict.RISKY, false));
    }

    @Test
    void aFailedCheckIsNoPass() throws Exception {
        var withCode = id("t");
        var withoutResult = id("t");

        send(PushFixture.of(
                settings,
                Map.of("FromUserName", "o", "Event", "wxa_media_check", "trace_id", withCode, "errcode", -1008)));
        send(PushFixture.of(settings, Map.of("Event", "wxa_media_check", "trace_id", withoutResult)));

        assertThat(ToldEvents.ofPicture(withCode))
                .containsExactly(new PictureChecked(withCode, TextVerdict.REVIEW, true));
        assertThat(ToldEvents.ofPicture(withoutResult))
                .containsExactly(new PictureChecked(withoutResult, TextVerdict.REVIEW, true));
    }

    @Test
    void tellsWhatIsAllowed() throws Exception {
        var openid = id("oSIM_");
        var choices = List.of(entry("T1", "accept"), entry("T2", "reject"), entry("T3", "ban"), entry("T4", "accept"));

        send(PushFixture.of(settings, list(openid, "subscribe_msg_popup_event", choices)));

        assertThat(ToldEvents.about(openid))
                .containsExactlyInAnyOrder(new MessagesAllowed(openid, "T1", 1), new MessagesAllowed(openid, "T4", 1));
    }

    @Test
    void aSingleTemplateNeedsNoList() throws Exception {
        var openid = id("oSIM_");

        send(PushFixture.of(settings, list(openid, "subscribe_msg_popup_event", entry("T1", "accept"))));

        assertThat(ToldEvents.about(openid)).containsExactly(new MessagesAllowed(openid, "T1", 1));
    }

    @Test
    void onlySwitchingATemplateOffTakesGrantsAway() throws Exception {
        var openid = id("oSIM_");

        send(PushFixture.of(settings, list(openid, "subscribe_msg_popup_event", entry("T1", "reject"))));
        send(PushFixture.of(settings, list(openid, "subscribe_msg_change_event", List.of(entry("T2", "reject")))));

        assertThat(ToldEvents.about(openid)).containsExactly(new MessagesRefused(openid, "T2"));
    }

    @Test
    void aReplayHasNoEffect() throws Exception {
        var traceId = id("t");
        var push = PushFixture.of(settings, picture(traceId, "pass"));

        assertThat(send(push).body()).isEqualTo("success");
        assertThat(send(push).body()).isEqualTo("success");

        assertThat(ToldEvents.ofPicture(traceId)).hasSize(1);
    }

    @Test
    void aRepeatWithAnotherNonceHasNoEffect() throws Exception {
        var traceId = id("t");

        send(PushFixture.of(settings, picture(traceId, "pass")));
        send(PushFixture.of(settings, picture(traceId, "pass")));

        assertThat(ToldEvents.ofPicture(traceId)).hasSize(1);
    }

    @Test
    void messagesWithAnIdAreToldApartByIt() throws Exception {
        var traceId = id("t");
        var messageId = id("m");

        for (var suggestion : List.of("pass", "risky")) {
            var content = new java.util.HashMap<>(picture(traceId, suggestion));
            content.put("MsgId", messageId);
            send(PushFixture.of(settings, content));
        }

        assertThat(ToldEvents.ofPicture(traceId)).hasSize(1);
    }

    @Test
    void oneOfManyCopiesAtOnceHasItsEffect() throws Exception {
        var traceId = id("t");
        var copies = Collections.nCopies(16, (Callable<String>)
                () -> send(PushFixture.of(settings, picture(traceId, "pass"))).body());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(copies)) {
                assertThat(answer.get()).isEqualTo("success");
            }
        }

        assertThat(ToldEvents.ofPicture(traceId)).hasSize(1);
    }

    @Test
    void twoPicturesOfAPersonMayBeThroughInTheSameSecond() throws Exception {
        var first = id("t");
        var second = id("t");

        send(PushFixture.of(settings, picture(first, "pass")));
        send(PushFixture.of(settings, picture(second, "pass")));

        assertThat(ToldEvents.ofPicture(second)).hasSize(1);
    }

    @Test
    void whatWasNotStoredIsNotAcknowledgedAndMayComeAgain() throws Exception {
        var traceId = id("t");
        var push = PushFixture.of(settings, picture(traceId, "pass"));
        ToldEvents.breakOnce(traceId);

        assertThat(send(push).statusCode()).isEqualTo(503);
        assertThat(ToldEvents.ofPicture(traceId)).isEmpty();
        assertThat(send(push).body()).isEqualTo("success");
        assertThat(ToldEvents.ofPicture(traceId)).hasSize(1);
    }

    @Test
    void aForgedPushHasNoEffect() throws Exception {
        var traceId = id("t");
        var forger = new PushSettings(settings.appid(), "guessedToken", settings.pushAesKey());

        assertThat(send(PushFixture.of(forger, picture(traceId, "pass"))).statusCode())
                .isEqualTo(403);

        assertThat(ToldEvents.ofPicture(traceId)).isEmpty();
    }

    /** Whoever has seen one push knows a signature of the address; it covers no body. */
    @Test
    void theSignatureOfTheAddressIsNoProof() throws Exception {
        var traceId = id("t");
        var seen = PushFixture.of(settings, picture(id("t"), "pass"));
        var other = PushFixture.of(settings, picture(traceId, "pass"));

        var swapped = send(new PushFixture(seen.query(), other.body()));
        var without = send(new PushFixture(seen.query().replaceAll("&msg_signature=.*", ""), other.body()));

        assertThat(swapped.statusCode()).isEqualTo(403);
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(ToldEvents.ofPicture(traceId)).isEmpty();
    }

    @Test
    void aPushWithoutEncryptionHasNoEffect() throws Exception {
        var traceId = id("t");
        var seen = PushFixture.of(settings, picture(id("t"), "pass"));

        var answer = send(new PushFixture(seen.query(), JSON.writeValueAsString(picture(traceId, "pass"))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(ToldEvents.ofPicture(traceId)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, -3600, 330, 3600})
    void aPushOfAnotherTimeHasNoEffect(long seconds) throws Exception {
        var traceId = id("t");
        var text = JSON.writeValueAsString(picture(traceId, "pass"));

        var answer = send(
                PushFixture.of(settings, settings.appid(), text, Instant.now().plusSeconds(seconds), nonce()));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(ToldEvents.ofPicture(traceId)).isEmpty();
    }

    @Test
    void aPushForAnotherProgramHasNoEffect() {
        foreignPushHasNoEffect(new PushOpener(settings, InstantSource.system()));
    }

    /** The mutant does what WxJava does: the appid is read and not looked at. */
    @Test
    void thatIsShownByAnOpenerWhichDoesNotLookAtTheAppid() {
        var mutant = new PushOpener(settings, InstantSource.system()) {
            @Override
            boolean isOurs(byte[] owner) {
                return true;
            }
        };

        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> foreignPushHasNoEffect(mutant));
    }

    private void foreignPushHasNoEffect(PushOpener opener) {
        var traceId = id("t");
        var text = JSON.writeValueAsString(picture(traceId, "pass"));
        for (var appid : List.of(
                "wxforeign00000000",
                "",
                settings.appid() + "x",
                settings.appid().substring(1))) {
            var push = PushFixture.of(settings, appid, text, Instant.now(), nonce());

            var request = new MockHttpServletRequest("POST", "/wechat/push");
            request.setQueryString(push.query());
            request.setContent(push.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var answer = new PushController(Optional.of(opener), pushes).receive(request);

            assertThat(answer.getStatusCode().value()).isEqualTo(403);
            assertThat(ToldEvents.ofPicture(traceId)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "{",
                "{}",
                "{\"Encrypt\": null}",
                "{\"Encrypt\": {\"a\": 1}}",
                "{\"Encrypt\": \"\"}",
                "<xml><Encrypt>abc</Encrypt></xml>",
                "{\"Encrypt\": \"\uD83D\uDE00\"}",
                "\u0000\u0001"
            })
    void whatIsNoPushIsRefusedCalmly(String body) throws Exception {
        var query = PushFixture.of(settings, picture(id("t"), "pass")).query();

        assertThat(send(new PushFixture(query, body)).statusCode()).isBetween(400, 403);
    }

    /** Signed rightly, so that it gets as far as it can. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AAAA",
                "not base64!",
                "AAAAAAAAAAAAAAAAAAAAAA==",
                "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY="
            })
    void whatCannotBeDecryptedIsRefusedCalmly(String encrypted) throws Exception {
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        var signature = encrypted.isEmpty() ? "0" : SHA1.gen(settings.token(), timestamp, "1", encrypted);

        var answer = send(new PushFixture(
                "timestamp=%s&nonce=1&msg_signature=%s".formatted(timestamp, signature),
                JSON.writeValueAsString(Map.of("Encrypt", encrypted))));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    /** What WeChat signs and we do not understand must not come again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "1",
                "{\"Event\": \"user_enter_tempsession\"}",
                "{\"Event\": \"wxa_media_check\"}",
                "{\"Event\": \"subscribe_msg_popup_event\", \"List\": 1}",
                "{\"Event\": \"subscribe_msg_popup_event\", \"FromUserName\": \"o\", \"List\": [1, null, {}]}"
            })
    void whatIsOfNoUseIsTaken(String text) throws Exception {
        var answer = send(PushFixture.of(settings, settings.appid(), text, Instant.now(), nonce()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("success");
    }

    @Test
    void aTextThatIsNoJsonIsRefusedCalmly() throws Exception {
        var answer = send(PushFixture.of(settings, settings.appid(), "<xml/>", Instant.now(), nonce()));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 400",
        "timestamp=1, 403",
        "timestamp=99999999999999999999&nonce=1, 400",
        "timestamp=abc&nonce=1&msg_signature=x, 400",
        "%zz=%&&&=, 400"
    })
    void aQueryThatIsNoneIsRefusedCalmly(String query, int status) throws Exception {
        assertThat(send(new PushFixture(query.replace("%", "%25"), "{}")).statusCode())
                .isEqualTo(status);
    }

    @Test
    void aLargeBodyIsRefused() throws Exception {
        var query = PushFixture.of(settings, picture(id("t"), "pass")).query();

        assertThat(send(new PushFixture(query, "x".repeat(70_000))).statusCode())
                .isEqualTo(413);
    }

    @Test
    void otherMethodsAndHeadersAreNoTrouble() throws Exception {
        for (var method : List.of("PUT", "DELETE", "PATCH")) {
            var request = HttpRequest.newBuilder(address(""))
                    .method(method, BodyPublishers.ofString("{}"))
                    .build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isBetween(400, 499);
        }
        for (var accept : List.of("image/png", "nonsense", "///")) {
            var request = HttpRequest.newBuilder(address(""))
                    .header("Accept", accept)
                    .header("Content-Type", "nonsense")
                    .POST(BodyPublishers.ofString("{}"))
                    .build();
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isBetween(400, 499);
        }
    }

    @Test
    void answersWeChatThatTheAddressIsOurs() throws Exception {
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        var signature = SHA1.gen(settings.token(), timestamp, "1");
        var query = "signature=%s&timestamp=%s&nonce=1&echostr=4711".formatted(signature, timestamp);

        assertThat(get(query).body()).isEqualTo("4711");
        assertThat(get(query.replace(signature, "0".repeat(40))).statusCode()).isEqualTo(403);
        assertThat(get(query.replace("4711", "%3Cscript%3E")).body()).isEmpty();
    }

    @Test
    void nothingIsThereWithoutSettings() {
        var without = new PushController(Optional.empty(), pushes);

        assertThat(without.receive(new MockHttpServletRequest()).getStatusCode().value())
                .isEqualTo(404);
    }

    private HttpResponse<String> get(String query) throws Exception {
        return http.send(HttpRequest.newBuilder(address(query)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(PushFixture push) throws Exception {
        return http.send(
                HttpRequest.newBuilder(address(push.query()))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(push.body()))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI address(String query) {
        return URI.create("http://127.0.0.1:%d/wechat/push?%s".formatted(port, query));
    }
}
