package org.linli.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.linli.embedded.engines.EnginesFixture;
import org.linli.embedded.wechat.Fault;
import org.linli.embedded.wechat.SimulatedWeChat;
import org.linli.shared.redis.RedisHint;
import org.linli.shared.redis.RedisHintFixture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        classes = {
            WeChatConfiguration.class,
            SecretsTests.Hint.class,
            DataRedisAutoConfiguration.class,
            MetricsAutoConfiguration.class,
            SimpleMetricsExportAutoConfiguration.class
        },
        properties = {"logging.level.root=debug", "spring.main.web-application-type=none"})
@ExtendWith(OutputCaptureExtension.class)
@Isolated("sets the log level of the whole process")
class SecretsTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Hint {

        @Bean
        RedisHint redisHint() {
            return RedisHintFixture.create();
        }
    }

    private static final String OPENID = "oSIM_secretperson";

    private static SimulatedWeChat wechat;

    @Autowired
    private WeChatGateway gateway;

    @Autowired
    private AccessToken token;

    @Autowired
    private WxJavaClient wxjava;

    @BeforeAll
    static void start() throws IOException {
        wechat = SimulatedWeChat.start();
    }

    @AfterAll
    static void stop() {
        wechat.close();
        LoggingSystem.get(SecretsTests.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        properties.add("linli.wechat.base-url", () -> wechat.baseUrl());
        properties.add("spring.data.redis.url", () -> EnginesFixture.redisUrl() + "/3");
    }

    @Test
    void noSecretIsLoggedEvenAtDebug(CapturedOutput output) throws Exception {
        gateway.login("dev-secrets_" + System.nanoTime());
        wxjava.getUserService().getPhoneNumber("phone-13812345678_" + System.nanoTime());
        wechat.faults().plan("/sns/jscode2session", Fault.HTML, 1);
        assertThatExceptionOfType(WeChatFailure.Unavailable.class).isThrownBy(() -> gateway.login("dev-a"));
        assertThatExceptionOfType(WeChatFailure.InvalidCode.class).isThrownBy(() -> gateway.login("nobody"));
        askEverything();
        wechat.faults().plan("/wxa/msg_sec_check", Fault.BAD_GATEWAY, 1);
        assertThatExceptionOfType(WeChatFailure.class)
                .isThrownBy(() -> gateway.checkText(OPENID, TextScene.LOG, "secret-text"));
        wechat.revokeToken();
        wxjava.getUserService().getPhoneNumber("phone-13812345678_" + System.nanoTime());

        assertThat(output).contains("WeChat login failed: InvalidCode 40029, rid: sim-");
        assertThat(output.getAll())
                .doesNotContain(SimulatedWeChat.SECRET, token.current(), "SIM_TOKEN", "session_key", "13812345678")
                .doesNotContain(
                        "secret-text", "secret-value", OPENID, "secret-scene", "secret-query", "secret-picture");
    }

    /** Each call once as it goes well and once as it is refused. */
    private void askEverything() {
        wechat.messages().grantSilently(OPENID, "SIM_SECRETS");
        var message = new SubscribeMessage(OPENID, "SIM_SECRETS", "pages/a/index", Map.of("thing1", "secret-value"));
        gateway.send(message);
        assertThatExceptionOfType(WeChatFailure.NoQuota.class).isThrownBy(() -> gateway.send(message));
        gateway.checkText(OPENID, TextScene.LOG, "secret-text 违规");
        gateway.checkPicture(OPENID, TextScene.LOG, "http://127.0.0.1:1/secret-picture");
        gateway.riskRank(OPENID, "203.0.113.7", 1);
        gateway.programCode("secret-scene", "pages/a/index");
        gateway.urlLink("pages/a/index", "secret-query", Duration.ofDays(1));
        wechat.people().sendAway(OPENID);
        gateway.checkText(OPENID, TextScene.LOG, "secret-text");
        gateway.riskRank(OPENID, "203.0.113.7", 1);
        System.out.println("asked everything about " + message);
    }
}
