package org.linli.wechat;

import java.time.Duration;

/** Makes failures of WeChat for tests of other modules. */
public final class WeChatFailures {

    private WeChatFailures() {}

    public static WeChatFailure busy() {
        return new WeChatFailure.Busy(-1);
    }

    public static WeChatFailure noQuota() {
        return new WeChatFailure.NoQuota(43101);
    }

    public static WeChatFailure badTemplate() {
        return new WeChatFailure.BadTemplate(47003);
    }

    public static WeChatFailure unanswered() {
        return new WeChatFailure.Unanswered();
    }

    public static WeChatFailure rateLimited(Duration retryAfter) {
        return new WeChatFailure.RateLimited(45009, retryAfter);
    }
}
