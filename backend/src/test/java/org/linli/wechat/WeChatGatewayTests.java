package org.linli.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.embedded.engines.EnginesFixture;
import org.linli.embedded.wechat.Fault;
import org.linli.embedded.wechat.SimulatedWeChat;

@Timeout(60)
class WeChatGatewayTests {

    private static final String LOGIN = "/sns/jscode2session";
    private static final String TOKEN = "/cgi-bin/stable_token";

    private SimulatedWeChat wechat;
    private WeChatFixture process;

    @BeforeEach
    void start() throws IOException {
        wechat = SimulatedWeChat.start();
        process = WeChatFixture.at(wechat);
    }

    @AfterEach
    void stop() throws Exception {
        process.close();
        wechat.close();
    }

    @Test
    void tellsWhoSignedInWithoutFetchingAToken() {
        assertThat(process.gateway.login("dev-wang5")).isEqualTo(new WeChatIdentity("oSIM_wang5", "uSIM_wang5"));
        assertThat(process.gateway.login("dev-wang5_2").openid()).isEqualTo("oSIM_wang5");
        assertThat(wechat.calls(TOKEN)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "x&appid=wxEVIL", "dev-a%26secret", "dev-王", "dev-a\n", "dev-a#"})
    void refusesWhatCannotBeACodeWithoutAsking(String code) {
        assertThatExceptionOfType(WeChatFailure.InvalidCode.class).isThrownBy(() -> process.gateway.login(code));
        assertThat(wechat.calls(LOGIN)).isZero();
    }

    @Test
    void refusesACodeThatIsTooLong() {
        assertThatExceptionOfType(WeChatFailure.InvalidCode.class)
                .isThrownBy(() -> process.gateway.login("x".repeat(257)));
    }

    @Test
    void tellsRefusalsApart() {
        process.gateway.login("dev-once");

        assertThatExceptionOfType(WeChatFailure.InvalidCode.class).isThrownBy(() -> process.gateway.login("dev-once"));
        assertThatExceptionOfType(WeChatFailure.InvalidCode.class).isThrownBy(() -> process.gateway.login("nobody"));
        assertThatExceptionOfType(WeChatFailure.RiskBlocked.class).isThrownBy(() -> process.gateway.login("risk-a"));
        var limited = catchThrowableOfType(WeChatFailure.RateLimited.class, () -> process.gateway.login("limit-a"));
        assertThat(limited.retryAfter()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void tellsThatTheSecretIsWrong() throws Exception {
        try (var wrong = WeChatFixture.with("wrong", wechat.baseUrl(), EnginesFixture.redisUrl())) {
            assertThatExceptionOfType(WeChatFailure.Misconfigured.class).isThrownBy(() -> wrong.gateway.login("dev-a"));
        }
    }

    @Test
    void triesOnceMoreWhenWeChatIsBusy() {
        wechat.faults().plan(LOGIN, Fault.BUSY, 1);

        assertThat(process.gateway.login("dev-a").openid()).isEqualTo("oSIM_a");
        assertThat(wechat.calls(LOGIN)).isEqualTo(2);
    }

    @Test
    void givesUpAfterOneMoreTryWhenWeChatStaysBusy() {
        process.gateway.login("dev-a");
        wechat.faults().plan(LOGIN, Fault.BUSY, 100);

        assertThatExceptionOfType(WeChatFailure.Busy.class).isThrownBy(() -> process.gateway.login("dev-b"));

        assertThat(wechat.calls(LOGIN)).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_GATEWAY", "HTML"})
    void unreadableAnswersMeanUnavailable(Fault fault) {
        wechat.faults().plan(LOGIN, fault, 1);

        assertThatExceptionOfType(WeChatFailure.Unavailable.class)
                .isThrownBy(() -> process.gateway.login("dev-a"))
                .withNoCause()
                .withMessage("WeChat is not available");
    }

    @Test
    @Timeout(30)
    void doesNotWaitForAHangingWeChat() {
        wechat.faults().plan(LOGIN, Fault.HANG, 1);

        assertThatExceptionOfType(WeChatFailure.Unavailable.class).isThrownBy(() -> process.gateway.login("dev-a"));
    }

    @Test
    void waitsForASlowWeChat() {
        wechat.faults().plan(LOGIN, Fault.SLOW, 1);

        assertThat(process.gateway.login("dev-a").openid()).isEqualTo("oSIM_a");
    }

    @Test
    void everythingWorksWhileRedisIsAway() throws Exception {
        try (var withoutRedis =
                WeChatFixture.with(SimulatedWeChat.SECRET, wechat.baseUrl(), "redis://127.0.0.1:" + closedPort())) {
            assertThat(withoutRedis.gateway.login("dev-a").openid()).isEqualTo("oSIM_a");

            var token = withoutRedis.token.current();
            assertThat(withoutRedis.token.current()).isEqualTo(token);
            assertThat(wechat.calls(TOKEN)).isEqualTo(1);

            wechat.revokeToken();
            withoutRedis.token.reportInvalid(token);
            assertThat(withoutRedis.token.current()).isNotEqualTo(token);
        }
    }

    private static int closedPort() throws IOException {
        try (var closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return closed.getLocalPort();
        }
    }

    @Test
    void asksNoMoreAfterAnOutage() {
        wechat.faults().plan(LOGIN, Fault.BAD_GATEWAY, 10);
        for (var i = 0; i < 12; i++) {
            assertThatExceptionOfType(WeChatFailure.Unavailable.class).isThrownBy(() -> process.gateway.login("dev-a"));
        }

        assertThat(wechat.calls(LOGIN)).isEqualTo(10);
    }

    @Test
    void refusalsAreNoOutage() {
        for (var i = 0; i < 30; i++) {
            assertThatExceptionOfType(WeChatFailure.InvalidCode.class)
                    .isThrownBy(() -> process.gateway.login("nobody"));
        }

        assertThat(process.gateway.login("dev-a").openid()).isEqualTo("oSIM_a");
    }

    @Test
    void measuresEveryCallByItsCode() {
        process.gateway.login("dev-a");
        assertThatExceptionOfType(WeChatFailure.InvalidCode.class).isThrownBy(() -> process.gateway.login("dev-a"));

        assertThat(timed("0")).isEqualTo(1);
        assertThat(timed("40163")).isEqualTo(1);
    }

    private long timed(String code) {
        return process.meters
                .get("wechat.calls")
                .tags("operation", "login", "code", code)
                .timer()
                .count();
    }
}
