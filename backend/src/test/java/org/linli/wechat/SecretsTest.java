package org.linli.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.embedded.engines.EnginesFixture;
import org.linli.embedded.wechat.Fault;
import org.linli.embedded.wechat.SimulatedWeChat;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SpringBootTest(
        classes = {
            WeChatConfiguration.class,
            DataRedisAutoConfiguration.class,
            MetricsAutoConfiguration.class,
            SimpleMetricsExportAutoConfiguration.class
        },
        properties = {"logging.level.root=debug", "spring.main.web-application-type=none"})
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {

    @Autowired
    private WeChatGateway gateway;

    @Autowired
    private AccessToken token;

    @Autowired
    private WxJavaClient wxjava;

    @Test
    void noSecretIsLoggedEvenAtDebug(CapturedOutput output) throws Exception {
        var wechat = EnginesFixture.wechat();
        gateway.login("dev-secrets_" + System.nanoTime());
        wxjava.getUserService().getPhoneNumber("phone-13812345678_" + System.nanoTime());
        wechat.faults().plan("/sns/jscode2session", Fault.HTML, 1);
        assertThatExceptionOfType(WeChatFailure.Unavailable.class).isThrownBy(() -> gateway.login("dev-a"));
        assertThatExceptionOfType(WeChatFailure.InvalidCode.class).isThrownBy(() -> gateway.login("nobody"));
        wechat.revokeToken();
        wxjava.getUserService().getPhoneNumber("phone-13812345678_" + System.nanoTime());

        assertThat(output).contains("WeChat login failed: InvalidCode 40029, rid: sim-");
        assertThat(output.getAll())
                .doesNotContain(SimulatedWeChat.SECRET, token.current(), "SIM_TOKEN", "session_key", "13812345678");
    }
}
