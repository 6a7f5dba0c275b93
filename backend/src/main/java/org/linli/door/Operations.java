package org.linli.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.shared.errors.FaultKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Times what is executed, by document, and writes a line of log about what failed or was slow: with its execution id, and
 * without what was asked or answered. Answers that are kept do not come by here.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Operations implements WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);
    private static final String ID = "executionId";
    private static final String DONE = "ok";
    private static final String FAILED = "INTERNAL_ERROR";
    private static final double[] PERCENTILES = {0.5, 0.99};

    private final TrustedDocuments trusted;
    private final MeterRegistry meters;
    private final Duration slow;
    private final Map<Timed, Timer> timers = new ConcurrentHashMap<>();

    Operations(TrustedDocuments trusted, OperationSettings settings, MeterRegistry meters) {
        this.trusted = trusted;
        this.slow = settings.slow();
        this.meters = meters;
    }

    /** What has a timer of its own. */
    private record Timed(Name name, String outcome) {}

    /** Names a document; those that are not known have one name together. */
    private record Name(String client, String operation, String document) {

        private static final Name FREE = new Name("free", "free", "free");
        private static final int HASH_BEGIN = "sha256:".length();
        private static final int HASH_LENGTH = 8;

        private static Name of(TrustedDocument document) {
            var hash = document.id().substring(HASH_BEGIN, HASH_BEGIN + HASH_LENGTH);
            return new Name(document.client(), document.operationName(), hash);
        }
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return Mono.defer(() -> {
            var start = System.nanoTime();
            MDC.put(ID, request.getId());
            return chain.next(request)
                    .doOnNext(response -> note(request, outcome(response), start))
                    .doOnError(failure -> note(request, FAILED, start))
                    .doFinally(signal -> MDC.remove(ID));
        });
    }

    private void note(WebGraphQlRequest request, String outcome, long start) {
        var taken = Duration.ofNanos(System.nanoTime() - start);
        var name = trusted.find(request.getDocument()).map(Name::of).orElse(Name.FREE);
        timers.computeIfAbsent(new Timed(name, outcome), this::timer).record(taken);
        if (outcome.equals(FAILED) || outcome.equals(FaultKind.UNAVAILABLE.name())) {
            log(Level.WARN, "failed", name, outcome, taken);
        } else if (taken.compareTo(slow) >= 0) {
            log(Level.WARN, "slow", name, outcome, taken);
        } else {
            log(Level.DEBUG, "done", name, outcome, taken);
        }
    }

    private static String outcome(WebGraphQlResponse response) {
        var errors = response.getErrors();
        if (errors.isEmpty()) {
            return DONE;
        }
        var first = errors.getFirst();
        var extensions = first.getExtensions();
        return extensions != null && extensions.get("code") instanceof String code
                ? code
                : String.valueOf(first.getErrorType());
    }

    private Timer timer(Timed timed) {
        return Timer.builder("linli.operations")
                .description("Time of executed operations")
                .tag("client", timed.name().client())
                .tag("operation", timed.name().operation())
                .tag("document", timed.name().document())
                .tag("outcome", timed.outcome())
                .publishPercentiles(PERCENTILES)
                .register(meters);
    }

    private static void log(Level level, String event, Name name, String outcome, Duration taken) {
        LOG.atLevel(level)
                .addKeyValue("client", name.client())
                .addKeyValue("operation", name.operation())
                .addKeyValue("outcome", outcome)
                .addKeyValue("millis", taken.toMillis())
                .log(
                        "Operation {}: {} of {} after {} ms, {}",
                        event,
                        name.operation(),
                        name.client(),
                        taken.toMillis(),
                        outcome);
    }
}
