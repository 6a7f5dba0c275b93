package org.linli.embedded;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.linli.embedded.wechat.SimulatedWeChat;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the simulated WeChat where to push, as long as this server runs. */
@Component
@WhenEmbedded
class PushAddress {

    private final SimulatedWeChat wechat;
    private @Nullable URI address;

    PushAddress(SimulatedWeChat wechat) {
        this.wechat = wechat;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            address = URI.create("http://127.0.0.1:%d/wechat/push"
                    .formatted(context.getWebServer().getPort()));
            wechat.pushes().to(address);
        }
    }

    @PreDestroy
    void takeBack() {
        if (address != null) {
            wechat.pushes().noMoreTo(address);
        }
    }
}
