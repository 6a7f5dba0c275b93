package org.linli.notifications.outbox;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.wechat.WeChatFailure;

/**
 * What came of a try.
 *
 * @param state of the message from now on
 * @param retryAt when it is tried again; null when it is not
 * @param counts whether the try counts as one of a few
 * @param sendsNothing whether the message certainly was not sent, so that the quota is given back
 * @param clearsQuota whether WeChat says that the person allows none
 * @param pauseUntil until when nothing is sent at all; null when other messages go on
 * @param outcome why; null when it was sent
 */
record Verdict(
        MessageState state,
        @Nullable Instant retryAt,
        boolean counts,
        boolean sendsNothing,
        boolean clearsQuota,
        @Nullable Instant pauseUntil,
        @Nullable String outcome) {

    static final Verdict SENT = new Verdict(MessageState.SENT, null, true, false, false, null, null);

    private static final Duration PAUSE_OF_MISCONFIGURED = Duration.ofMinutes(1);

    /**
     * What a failure means. Only what certainly was not sent is tried again.
     *
     * @param attempts how often it was tried, this time included
     */
    static Verdict of(RuntimeException failure, int attempts, Instant now) {
        var name = failure.getClass().getSimpleName();
        if (failure instanceof WeChatFailure.NoQuota) {
            return new Verdict(MessageState.KEPT, null, true, false, true, null, name);
        }
        if (failure instanceof WeChatFailure.RateLimited limited) {
            var until = now.plus(limited.retryAfter());
            return new Verdict(MessageState.WAITING, until, false, true, false, until, name);
        }
        if (failure instanceof WeChatFailure.Misconfigured) {
            return later(attempts, now, now.plus(PAUSE_OF_MISCONFIGURED), name);
        }
        if (failure instanceof WeChatFailure.Busy || failure instanceof WeChatFailure.Unavailable) {
            return later(attempts, now, null, name);
        }
        if (failure instanceof WeChatFailure.Unanswered || !(failure instanceof WeChatFailure)) {
            return new Verdict(MessageState.UNKNOWN, null, true, false, false, null, name);
        }
        return dead(name);
    }

    private static Verdict later(int attempts, Instant now, @Nullable Instant pauseUntil, String outcome) {
        return RetryTimes.after(attempts)
                .map(pause ->
                        new Verdict(MessageState.WAITING, now.plus(pause), true, true, false, pauseUntil, outcome))
                .orElseGet(() -> dead(outcome));
    }

    private static Verdict dead(String outcome) {
        return new Verdict(MessageState.DEAD, null, true, true, false, null, outcome);
    }
}
