package org.linli.notifications.outbox;

import org.linli.wechat.SubscribeMessage;

/** The way to WeChat; tests put a broken one in its place. */
@FunctionalInterface
interface Channel {

    /** Sends a message, or fails with a {@link org.linli.wechat.WeChatFailure} that tells whether it may be sent again. */
    void send(SubscribeMessage message);
}
