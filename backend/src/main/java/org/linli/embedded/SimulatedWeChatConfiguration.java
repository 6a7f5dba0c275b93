package org.linli.embedded;

import java.nio.file.Path;
import org.linli.embedded.engines.Engines;
import org.linli.embedded.wechat.SimulatedWeChat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the simulated WeChat that runs with the engines known to its page. */
@Configuration(proxyBeanMethods = false)
@WhenEmbedded
class SimulatedWeChatConfiguration {

    /** It ends with the engines, not with this context. */
    @Bean(destroyMethod = "")
    SimulatedWeChat simulatedWeChat(@Value("${linli.embedded.home}") String home) {
        return Engines.in(Path.of(home), "").wechat();
    }
}
