package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.linli.testing.Crowd;

/** Sends malformed requests over real sockets and holds every answer against what is promised. */
final class Campaign {

    private static final int CALLERS = 8;
    private static final List<String> LEAKS = List.of("Exception", "org.", "java.");

    private Campaign() {}

    static void run(int port, int requests, long seed) {
        var http = new RawHttp(port);
        var source = new MalformedRequests(seed);
        var calls = new ArrayList<Callable<String>>();
        for (var i = 0; i < requests; i++) {
            var request = source.next();
            calls.add(() -> outcome(request, http.send(request.head(), request.body())));
        }
        var start = System.nanoTime();
        var statuses = new TreeMap<String, Integer>();
        var broken = new ArrayList<String>();
        for (var outcome : Crowd.run(CALLERS, calls)) {
            statuses.merge(outcome.substring(0, 3), 1, Integer::sum);
            if (outcome.length() > 3) {
                broken.add(outcome);
            }
        }
        print(requests, seed, statuses, broken.size(), Duration.ofNanos(System.nanoTime() - start));
        assertThat(broken).as("seed %d", seed).isEmpty();
        assertThat(statuses.getOrDefault("000", 0))
                .as("requests without an answer")
                .isLessThan(requests / 10);
    }

    private static void print(int requests, long seed, Map<String, Integer> statuses, int broken, Duration took) {
        System.out.printf(
                "malformed requests: %d, seed %d, statuses %s (000: hung up), answered 5xx or leaking: %d, %.1f s%n",
                requests, seed, statuses, broken, took.toMillis() / 1000.0);
    }

    private static String outcome(MalformedRequests.Malformed request, RawHttp.Reply reply) {
        var status = "%03d".formatted(reply.status());
        var leaks = LEAKS.stream().anyMatch(reply.text()::contains);
        var internal = reply.status() >= 500 || reply.text().contains("INTERNAL_ERROR");
        return leaks || internal
                ? "%s %s:%n%s%n%s%n%s".formatted(status, request.kind(), request.head(), text(request), reply.text())
                : status;
    }

    private static String text(MalformedRequests.Malformed request) {
        var text = new String(request.body(), StandardCharsets.UTF_8);
        return text.length() > 1000 ? text.substring(0, 1000) : text;
    }
}
