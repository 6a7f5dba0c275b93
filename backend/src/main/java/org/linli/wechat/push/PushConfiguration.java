package org.linli.wechat.push;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** Reads what pushes are signed with, and says so when there are none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PushSettings.class)
class PushConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(PushConfiguration.class);

    private final PushSettings settings;

    PushConfiguration(PushSettings settings) {
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellWithoutPushes() {
        if (!settings.areSet()) {
            LOG.warn("LINLI_WECHAT_PUSH_TOKEN and LINLI_WECHAT_PUSH_AES_KEY are not set: pictures are never passed by"
                    + " WeChat, and nobody can grant messages");
        }
    }
}
