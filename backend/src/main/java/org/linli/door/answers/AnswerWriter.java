package org.linli.door.answers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/** Sends kept answers. Asked by GET it lets the client keep its copy and only ask whether it still holds. */
@Component
class AnswerWriter {

    private static final String GZIP = "gzip";
    private static final String VARY = "Accept, Accept-Encoding, Accept-Language";
    private static final long MILLIS = 1_000;

    private final Clock clock;
    private final DistributionSummary ages;
    private final Counter confirmed;

    AnswerWriter(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        this.ages = DistributionSummary.builder("linli.answers.age")
                .baseUnit("milliseconds")
                .description("Age of answers when they are given")
                .register(meters);
        this.confirmed = meters.counter("linli.answers", "result", "not_modified");
    }

    void write(Asked asked, HttpServletResponse response, Answer answer) throws IOException {
        var request = asked.request();
        var age = answer.age(clock.millis());
        ages.record(age);
        var compressed = takesGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        response.setHeader(HttpHeaders.VARY, VARY);
        response.setHeader(HttpHeaders.AGE, Long.toString(age / MILLIS));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (HttpMethod.GET.matches(request.getMethod()) && isKnown(request, response, answer, compressed)) {
            return;
        }
        var bytes = compressed ? answer.compressed() : answer.plain();
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, GZIP);
        }
        response.setContentType(asked.type().toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private boolean isKnown(
            HttpServletRequest request, HttpServletResponse response, Answer answer, boolean compressed) {
        var tag = '"' + answer.tag() + (compressed ? "-" + GZIP : "") + '"';
        response.setHeader(HttpHeaders.ETAG, tag);
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known == null || !known.contains(tag)) {
            return false;
        }
        confirmed.increment();
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    /** Whether the header names gzip and does not refuse it. */
    static boolean takesGzip(@Nullable String header) {
        if (header == null || !header.contains(GZIP)) {
            return false;
        }
        for (var part : header.split(",")) {
            var coding = part.strip();
            if (coding.startsWith(GZIP)) {
                return !coding.replace(" ", "").matches("gzip;q=0(\\.0*)?");
            }
        }
        return false;
    }
}
