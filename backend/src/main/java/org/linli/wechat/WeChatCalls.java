package org.linli.wechat;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** What every call to WeChat goes through: our own failures, a breaker for each operation, a metric and a log line. */
final class WeChatCalls {

    private static final Logger LOG = LoggerFactory.getLogger(WeChatCalls.class);
    private static final Pattern REQUEST_ID = Pattern.compile("rid: ([A-Za-z0-9-]{1,64})");

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
            .slidingWindowSize(20)
            .minimumNumberOfCalls(10)
            .failureRateThreshold(50)
            .waitDurationInOpenState(Duration.ofSeconds(5))
            .permittedNumberOfCallsInHalfOpenState(3)
            .recordException(WeChatCalls::isOutage)
            .build());
    private final MeterRegistry meters;

    WeChatCalls(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A call that may be repeated: when it is unclear what became of it, WeChat is not available. */
    <T> T call(String operation, WeChatCall<T> call) {
        return measured(operation, call, foreign -> new WeChatFailure.Unavailable(WeChatFailure.NO_CODE));
    }

    /** A call that must not be carried out twice: {@link WeChatFailure.Unanswered} unless it certainly was not. */
    <T> T callOnce(String operation, WeChatCall<T> call) {
        return measured(
                operation,
                call,
                foreign -> Unsent.isCertain(foreign)
                        ? new WeChatFailure.Unavailable(WeChatFailure.NO_CODE)
                        : new WeChatFailure.Unanswered());
    }

    private <T> T measured(String operation, WeChatCall<T> call, Function<Exception, WeChatFailure> unclear) {
        var timer = Timer.start(meters);
        var code = "error";
        try {
            var result = guarded(operation, () -> translated(operation, call, unclear));
            code = "0";
            return result;
        } catch (WeChatFailure failure) {
            code = WeChatErrorCodes.tag(failure);
            throw failure;
        } finally {
            timer.stop(meters.timer("wechat.calls", "operation", operation, "code", code));
        }
    }

    /** A refusal that WeChat means is an answer; only what looks like an outage opens the breaker. */
    private static boolean isOutage(Throwable failure) {
        return failure instanceof WeChatFailure.Busy
                || failure instanceof WeChatFailure.Unanswered
                || failure instanceof WeChatFailure.Unavailable unavailable
                        && unavailable.code() == WeChatFailure.NO_CODE;
    }

    private <T> T guarded(String operation, Supplier<T> call) {
        try {
            return breakers.circuitBreaker(operation).executeSupplier(call);
        } catch (CallNotPermittedException open) {
            throw new WeChatFailure.Unavailable(WeChatFailure.NO_CODE);
        }
    }

    private static <T> T translated(String operation, WeChatCall<T> call, Function<Exception, WeChatFailure> unclear) {
        try {
            return call.run();
        } catch (WxErrorException refusal) {
            var error = refusal.getError();
            // WxJava makes up an error without JSON, or with code 0, for an answer that was none.
            var failure = error.getErrorCode() == WeChatFailure.NO_CODE || isMadeUp(error)
                    ? unclear.apply(refusal)
                    : WeChatErrorCodes.failure(error.getErrorCode());
            log(operation, failure, requestId(String.valueOf(error.getJson())));
            throw failure;
        } catch (RuntimeException foreign) {
            // Its text may hold addresses with secrets in them, so only its kind is told.
            var failure = unclear.apply(foreign);
            log(operation, failure, foreign.getClass().getSimpleName());
            throw failure;
        }
    }

    private static boolean isMadeUp(WxError error) {
        return error.getJson() == null && error.getErrorCode() != WxJavaClient.BUSY;
    }

    private static void log(String operation, WeChatFailure failure, String detail) {
        LOG.atLevel(level(failure))
                .log(
                        "WeChat {} failed: {} {}, {}",
                        operation,
                        failure.getClass().getSimpleName(),
                        failure.code(),
                        detail);
    }

    private static Level level(WeChatFailure failure) {
        if (failure instanceof WeChatFailure.Misconfigured || failure instanceof WeChatFailure.BadTemplate) {
            return Level.ERROR;
        }
        var isUnexpected = failure instanceof WeChatFailure.Unavailable || failure instanceof WeChatFailure.RateLimited;
        return isUnexpected || isOutage(failure) ? Level.WARN : Level.INFO;
    }

    private static String requestId(String text) {
        var found = REQUEST_ID.matcher(text);
        return found.find() ? found.group() : "no rid";
    }
}
