package org.linli.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.embedded.wechat.SimulatedWeChat;

@Timeout(60)
class WeChatCallsTests {

    private static final String TEXT = "/wxa/msg_sec_check";
    private static final String SEND = "/cgi-bin/message/subscribe/send";
    private static final String ANN = "oSIM_ann";

    private SimulatedWeChat wechat;
    private WeChatFixture process;
    private WeChatGateway gateway;

    @BeforeEach
    void start() throws IOException {
        wechat = SimulatedWeChat.start();
        process = WeChatFixture.alone(wechat.baseUrl(), 4);
        process.forgetToken();
        gateway = process.gateway;
    }

    @AfterEach
    void stop() throws Exception {
        process.close();
        wechat.close();
    }

    @ParameterizedTest
    @CsvSource({"phone-13812345678, 13812345678", "phone-852-91234567, +85291234567"})
    void tellsAPhoneNumber(String code, String number) {
        assertThat(gateway.phoneNumber(code)).isEqualTo(number);
        assertThatExceptionOfType(WeChatFailure.InvalidCode.class).isThrownBy(() -> gateway.phoneNumber(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a b", "phone-1\"}"})
    void knowsNoNumberForOtherCodes(String code) {
        assertThatExceptionOfType(WeChatFailure.InvalidCode.class).isThrownBy(() -> gateway.phoneNumber(code));
    }

    @ParameterizedTest
    @CsvSource({"大家好, PASS", "这很可疑, REVIEW", "这是违规的, RISKY", "' ', PASS"})
    void tellsWhatATextIsLike(String text, TextVerdict verdict) {
        assertThat(gateway.checkText(ANN, TextScene.COMMENT, text)).isEqualTo(verdict);
    }

    @Test
    void whoIsAwayIsNeverSafe() {
        wechat.people().sendAway(ANN);

        assertThat(gateway.checkText(ANN, TextScene.PROFILE, "大家好")).isEqualTo(TextVerdict.REVIEW);
        assertThat(gateway.riskRank(ANN, "203.0.113.7", 1)).isEmpty();
        assertThatExceptionOfType(WeChatFailure.Inactive.class)
                .isThrownBy(() -> gateway.checkPicture(ANN, TextScene.PROFILE, "https://example.org/a.jpg"));
    }

    @Test
    void longTextsAreCheckedInPieces() {
        assertThat(gateway.checkText(ANN, TextScene.LOG, "好".repeat(2500))).isEqualTo(TextVerdict.PASS);
        assertThat(wechat.calls(TEXT)).isEqualTo(1);
        assertThat(gateway.checkText(ANN, TextScene.LOG, "😀".repeat(5200))).isEqualTo(TextVerdict.PASS);
        assertThat(wechat.calls(TEXT)).isEqualTo(4);
        assertThat(gateway.checkText(ANN, TextScene.LOG, "好".repeat(5000) + "可疑"))
                .isEqualTo(TextVerdict.REVIEW);
    }

    @Test
    void aWordAtTheCutIsFound() {
        assertThat(gateway.checkText(ANN, TextScene.LOG, "好".repeat(2499) + "违规" + "好".repeat(100)))
                .isEqualTo(TextVerdict.RISKY);
    }

    @Test
    void whatIsMissingInAnAnswerIsNoPass() {
        assertThat(TextVerdict.of(null)).isEqualTo(TextVerdict.REVIEW);
        assertThat(TextVerdict.of("PASS?")).isEqualTo(TextVerdict.REVIEW);
        assertThat(TextVerdict.REVIEW.worse(TextVerdict.PASS)).isEqualTo(TextVerdict.REVIEW);
    }

    @Test
    void takesPicturesForALook() {
        var traceId = gateway.checkPicture(ANN, TextScene.PROFILE, "https://example.org/a.jpg");

        assertThat(wechat.pictures().all()).singleElement().satisfies(check -> {
            assertThat(check.traceId()).isEqualTo(traceId);
            assertThat(check.url()).isEqualTo("https://example.org/a.jpg");
        });
    }

    @Test
    void sendsAsManyMessagesAsWereGranted() {
        wechat.messages().grantSilently(ANN, "SIM_SIGNUP");

        gateway.send(message("SIM_SIGNUP", "pages/activity/index?id=1", "thing1", "重阳茶会"));

        assertThat(wechat.messages().sent()).singleElement().satisfies(sent -> {
            assertThat(sent.openid()).isEqualTo(ANN);
            assertThat(sent.page()).isEqualTo("pages/activity/index?id=1");
            assertThat(sent.values()).isEqualTo(Map.of("thing1", "重阳茶会"));
        });
        assertThatExceptionOfType(WeChatFailure.NoQuota.class)
                .isThrownBy(() -> gateway.send(message("SIM_SIGNUP", "pages/a/index", "thing1", "茶会")));
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, pages/a/index, thing1, a",
        "SIM_A, ../a, thing1, a",
        "SIM_A, pages/a/index, thing1, 二十个字以上的内容不能放进模板里去真的不能",
        "SIM_A, pages/a/index, thing1, ''",
        "SIM_A, pages/a/index, phrase1, abc",
        "SIM_A, pages/a/index, time1, soon",
        "SIM_A, pages/a/index, number1, many",
        "SIM_A, pages/a/index, made_up1, a",
        "DECLARED, pages/a/index, thing2, a"
    })
    void aMessageThatDoesNotFitItsTemplateIsNotSent(String template, String page, String field, String value) {
        wechat.messages().declare("DECLARED", Set.of("thing1"));
        wechat.messages().grantSilently(ANN, template);

        assertThatExceptionOfType(WeChatFailure.BadTemplate.class)
                .isThrownBy(() -> gateway.send(message(template, page, field, value)));
        assertThat(wechat.messages().sent()).isEmpty();
        assertThat(wechat.messages().granted(ANN, template)).isEqualTo(1);
    }

    @Test
    void aQuotaOfTheDayPausesTheChannel() {
        wechat.limitPerDay(SEND, 0);

        var limited = catchThrowableOfType(
                WeChatFailure.RateLimited.class, () -> gateway.send(message("SIM_A", "pages/a/index", "thing1", "a")));

        assertThat(limited.retryAfter()).isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void aRefusalIsNoOutage() {
        for (var i = 0; i < 15; i++) {
            assertThatExceptionOfType(WeChatFailure.class)
                    .isThrownBy(() -> gateway.send(message("unknown", "pages/a/index", "thing1", "a")));
        }

        assertThat(wechat.calls(SEND)).isEqualTo(15);
    }

    /** A mistake of ours in the calls for one person must not stop those for all others. */
    @Test
    void aRefusalThatWeDoNotKnowIsNoOutageEither() {
        for (var i = 0; i < 15; i++) {
            assertThatExceptionOfType(WeChatFailure.Unavailable.class)
                    .isThrownBy(() -> gateway.checkText("nobody", TextScene.LOG, "a"));
        }

        assertThat(wechat.calls(TEXT)).isEqualTo(15);
    }

    @Test
    void drawsACodeForAPage() {
        assertThat(gateway.programCode("k=" + "a".repeat(30), "pages/join/index"))
                .startsWith(0x89, 'P', 'N', 'G');
        assertThatExceptionOfType(WeChatFailure.BadTemplate.class)
                .isThrownBy(() -> gateway.programCode("k=1", "nowhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "k=楼", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void asksForNoCodeThatWeChatDoesNotDraw(String scene) {
        assertThatIllegalArgumentException().isThrownBy(() -> gateway.programCode(scene, "pages/join/index"));
        assertThat(wechat.calls("/wxa/getwxacodeunlimit")).isZero();
    }

    @Test
    void makesLinksOfThirtyDaysAtMost() {
        assertThat(gateway.urlLink("pages/join/index", "k=1", Duration.ofDays(30)))
                .startsWith("https://wxaurl.cn/");
        assertThat(gateway.urlLink("pages/join/index", "", Duration.ofHours(1))).startsWith("https://wxaurl.cn/");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> gateway.urlLink("pages/join/index", "", Duration.ofDays(31)));
    }

    @Test
    void tellsHowRiskyAnAccountIs() {
        assertThat(gateway.riskRank(ANN, "203.0.113.7", 1)).isEqualTo(OptionalInt.of(0));
        assertThat(gateway.riskRank("oSIM_rank4b", "203.0.113.7", 0)).isEqualTo(OptionalInt.of(4));
    }

    @Test
    void measuresEveryOperation() {
        gateway.login("dev-ann");
        gateway.phoneNumber("phone-1");
        gateway.checkText(ANN, TextScene.LOG, "a");
        gateway.checkPicture(ANN, TextScene.LOG, "https://example.org/a.jpg");
        wechat.messages().grantSilently(ANN, "SIM_A");
        gateway.send(message("SIM_A", "pages/a/index", "thing1", "a"));
        gateway.programCode("k=1", "pages/a/index");
        gateway.urlLink("pages/a/index", "", Duration.ofDays(1));
        gateway.riskRank(ANN, "203.0.113.7", 1);

        assertThat(process.meters.get("wechat.calls").tag("code", "0").timers())
                .extracting(timer -> timer.getId().getTag("operation"))
                .containsExactlyInAnyOrder(
                        "login",
                        "phone",
                        "check-text",
                        "check-picture",
                        "send",
                        "program-code",
                        "url-link",
                        "risk-rank");
    }

    private static SubscribeMessage message(String template, String page, String field, String value) {
        return new SubscribeMessage(ANN, template, page, Map.of(field, value));
    }
}
