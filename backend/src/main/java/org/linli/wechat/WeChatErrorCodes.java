package org.linli.wechat;

import java.time.Duration;

/** What WeChat's error codes mean for us; each known code has its place here and in {@code wechat_calls}. */
final class WeChatErrorCodes {

    private static final Duration NEXT_MINUTE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofHours(1);

    private WeChatErrorCodes() {}

    static WeChatFailure failure(int code) {
        return switch (code) {
            case -1 -> new WeChatFailure.Busy(code);
            case 40029, 40163 -> new WeChatFailure.InvalidCode(code);
            case 40226 -> new WeChatFailure.RiskBlocked(code);
            case 45011 -> new WeChatFailure.RateLimited(code, NEXT_MINUTE);
            case 45009 -> new WeChatFailure.RateLimited(code, PAUSE);
            case 43101 -> new WeChatFailure.NoQuota(code);
            case 47003, 40037, 41030 -> new WeChatFailure.BadTemplate(code);
            case 40013, 40125, 40164 -> new WeChatFailure.Misconfigured(code);
            case 61010 -> new WeChatFailure.Inactive(code);
            default -> new WeChatFailure.Unavailable(code);
        };
    }

    /** The code as a metric tag; a code that we do not know is "other", so that the tags stay few. */
    static String tag(WeChatFailure failure) {
        return switch (failure.code()) {
            case WeChatFailure.NO_CODE -> failure instanceof WeChatFailure.Unanswered ? "unanswered" : "none";
            case 40001, 40003, 40014, 40169, 42001 -> Integer.toString(failure.code());
            default -> failure instanceof WeChatFailure.Unavailable ? "other" : Integer.toString(failure.code());
        };
    }
}
