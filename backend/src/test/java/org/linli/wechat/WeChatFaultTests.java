package org.linli.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.linli.embedded.wechat.Fault;
import org.linli.embedded.wechat.SimulatedWeChat;

/** Each fault of each call gives the answer that it is mapped to, in time. */
@Timeout(120)
class WeChatFaultTests {

    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final String TEMPLATE = "SIM_FAULTS";
    private static final String ANN = "oSIM_ann";

    /** The time-out is 5 s; the rest is for a machine that has other things to do. */
    private static final Duration IN_TIME = Duration.ofSeconds(15);

    private SimulatedWeChat wechat;
    private WeChatFixture process;

    @BeforeEach
    void start() throws IOException {
        wechat = SimulatedWeChat.start();
        process = WeChatFixture.alone(wechat.baseUrl(), 5);
        process.forgetToken();
        for (var i = 0; i < 10; i++) {
            wechat.messages().grantSilently(ANN, TEMPLATE);
        }
    }

    @AfterEach
    void stop() throws Exception {
        process.close();
        wechat.close();
    }

    /** One of the calls that people wait for. */
    enum Call {
        LOGIN("/sns/jscode2session", gateway -> gateway.login("dev-a_" + UUID.randomUUID())),
        PHONE("/wxa/business/getuserphonenumber", gateway -> gateway.phoneNumber("phone-1_" + UUID.randomUUID())),
        TEXT("/wxa/msg_sec_check", gateway -> gateway.checkText(ANN, TextScene.LOG, "大家好")),
        SEND("/cgi-bin/message/subscribe/send", gateway -> gateway.send(message()));

        private final String path;
        private final Consumer<WeChatGateway> call;

        Call(String path, Consumer<WeChatGateway> call) {
            this.path = path;
            this.call = call;
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(Call.values()).flatMap(call -> {
            var unclear = call == Call.SEND ? WeChatFailure.Unanswered.class : WeChatFailure.Unavailable.class;
            return Stream.of(
                    Arguments.of(call, Fault.BUSY, WeChatFailure.Busy.class, 2),
                    Arguments.of(call, Fault.BAD_GATEWAY, unclear, 1),
                    Arguments.of(call, Fault.HTML, unclear, 1),
                    Arguments.of(call, Fault.HANG, unclear, 1));
        });
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failsAsMapped(Call call, Fault fault, Class<? extends WeChatFailure> kind, int requests) {
        wechat.faults().plan(call.path, fault, 100);

        var start = System.nanoTime();
        var failure = catchThrowableOfType(WeChatFailure.class, () -> call.call.accept(process.gateway));
        var elapsed = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf("%s %s: %s after %d ms%n", call, fault, kind.getSimpleName(), elapsed.toMillis());
        assertThat(failure).isInstanceOf(kind).hasNoCause();
        assertThat(wechat.calls(call.path)).isEqualTo(requests);
        assertThat(elapsed).isLessThan(IN_TIME);
    }

    @ParameterizedTest
    @MethodSource("survivals")
    void succeedsAllTheSame(Call call, Fault fault) {
        call.call.accept(process.gateway);
        wechat.faults().plan(call.path, fault, 1);

        var start = System.nanoTime();
        call.call.accept(process.gateway);
        var elapsed = Duration.ofNanos(System.nanoTime() - start);

        System.out.printf("%s %s: done after %d ms%n", call, fault, elapsed.toMillis());
        assertThat(elapsed).isLessThan(IN_TIME);
    }

    static Stream<Arguments> survivals() {
        return Stream.of(Call.values()).flatMap(call -> Stream.of(Fault.SLOW, Fault.REVOKED_TOKEN, Fault.BUSY)
                .map(fault -> Arguments.of(call, fault)));
    }

    /** A message waits for a token before it is on its way, so it certainly was not sent. */
    @ParameterizedTest
    @EnumSource(names = {"BAD_GATEWAY", "HTML", "HANG"})
    void withoutATokenNothingIsSent(Fault fault) {
        wechat.faults().plan(TOKEN, fault, 100);

        assertThatExceptionOfType(WeChatFailure.Unavailable.class)
                .isThrownBy(() -> Call.SEND.call.accept(process.gateway));
        assertThat(wechat.calls(Call.SEND.path)).isZero();
    }

    @Test
    void whatFindsNobodyIsNotSent() throws Exception {
        assertThat(process.token.current()).isNotBlank();
        try (var withToken = WeChatFixture.alone("http://127.0.0.1:" + closedPort(), 5)) {
            assertThatExceptionOfType(WeChatFailure.Unavailable.class)
                    .isThrownBy(() -> withToken.gateway.send(message()));
        }
    }

    private static int closedPort() throws IOException {
        try (var closed = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return closed.getLocalPort();
        }
    }

    /** What comes too late has been carried out: sending again would send twice. */
    @Test
    void anUnansweredMessageMayHaveArrived() {
        wechat.faults().plan(Call.SEND.path, Fault.HTML, 1);
        assertThatExceptionOfType(WeChatFailure.Unanswered.class).isThrownBy(() -> process.gateway.send(message()));

        assertThat(wechat.calls(Call.SEND.path)).isEqualTo(1);
        assertThat(process.meters
                        .get("wechat.calls")
                        .tags("operation", "send", "code", "unanswered")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    private static SubscribeMessage message() {
        return new SubscribeMessage(ANN, TEMPLATE, "pages/a/index", Map.of("thing1", "茶会"));
    }
}
