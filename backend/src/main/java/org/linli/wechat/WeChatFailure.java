package org.linli.wechat;

import java.time.Duration;

/** A call to WeChat failed; the kind tells what can be done, the text holds nothing of WeChat's. */
public abstract sealed class WeChatFailure extends RuntimeException {

    /** The code of a failure that WeChat gave none for. */
    static final int NO_CODE = 0;

    private final int code;

    private WeChatFailure(int code, String text) {
        super(text);
        this.code = code;
    }

    /** WeChat's error code, {@link #NO_CODE} when there was none. */
    int code() {
        return code;
    }

    /** The code was used, is too old or never was one: the client runs {@code wx.login} again. */
    public static final class InvalidCode extends WeChatFailure {
        InvalidCode(int code) {
            super(code, "WeChat does not know the code");
        }
    }

    /** WeChat holds the person's account for risky and lets it in nowhere. */
    public static final class RiskBlocked extends WeChatFailure {
        RiskBlocked(int code) {
            super(code, "WeChat has blocked the account");
        }
    }

    /** A quota is used up: nothing may be sent before the time is over. */
    public static final class RateLimited extends WeChatFailure {

        private final Duration retryAfter;

        RateLimited(int code, Duration retryAfter) {
            super(code, "WeChat limits the rate");
            this.retryAfter = retryAfter;
        }

        /** How long to wait before the next try. */
        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** WeChat was overloaded, after one more try as well. */
    public static final class Busy extends WeChatFailure {
        Busy(int code) {
            super(code, "WeChat is overloaded");
        }
    }

    /** The person has granted no (more) messages of this template: the message goes to the inbox only. */
    public static final class NoQuota extends WeChatFailure {
        NoQuota(int code) {
            super(code, "The person has granted no message");
        }
    }

    /** The template, its data or its page is wrong; only a developer can put it right. */
    public static final class BadTemplate extends WeChatFailure {
        BadTemplate(int code) {
            super(code, "WeChat refuses the template");
        }
    }

    /** Our account at WeChat is set up wrongly: the secret, the allowed addresses. */
    public static final class Misconfigured extends WeChatFailure {
        Misconfigured(int code) {
            super(code, "WeChat refuses our account");
        }
    }

    /** WeChat did not answer, not in time, or with something unreadable. */
    public static final class Unavailable extends WeChatFailure {
        Unavailable(int code) {
            super(code, "WeChat is not available");
        }
    }

    /**
     * WeChat did not answer a message that may all the same be on its way: it must never be sent again. What certainly was
     * not carried out is another failure.
     */
    public static final class Unanswered extends WeChatFailure {
        Unanswered() {
            super(NO_CODE, "WeChat did not tell whether it was done");
        }
    }

    /** The person has not used the mini-program for two hours, so WeChat tells nothing about her: unknown, never safe. */
    public static final class Inactive extends WeChatFailure {
        Inactive(int code) {
            super(code, "WeChat tells nothing about who is away");
        }
    }
}
