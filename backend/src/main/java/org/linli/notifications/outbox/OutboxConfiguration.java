package org.linli.notifications.outbox;

import org.linli.wechat.WeChatGateway;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads messages to WeChat. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    Channel weChatChannel(WeChatGateway gateway) {
        return gateway::send;
    }
}
