package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.linli.testing.Crowd;

/** Sends malformed requests over real sockets and holds every answer against what is promised. */
final class Campaign {

    private static final int CALLERS = 8;

    /** Names of classes, traces of the stack, SQL and paths, none of which stand in a request. */
    private static final List<String> LEAKS = List.of(
            "Exception",
            "org.",
            "java.",
            "graphql.execution",
            "graphql.language",
            "graphql.parser",
            "graphql.schema",
            "tools.jackson",
            "\tat ",
            "Caused by",
            ".java:",
            "jdbc:",
            "select ",
            "insert into",
            "SQL",
            "/backend/",
            "/target/",
            "/home/",
            "/root/",
            "/tmp/",
            "<html");

    private final int port;
    private final int requests;
    private final long seed;
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final List<String> broken = new ArrayList<>();
    private final long[] micros;
    private Duration took = Duration.ZERO;

    private Campaign(int port, int requests, long seed) {
        this.port = port;
        this.requests = requests;
        this.seed = seed;
        this.micros = new long[requests];
    }

    /** Fails when one of so many requests is answered as none should be. */
    static Campaign run(int port, int requests, long seed) {
        var campaign = new Campaign(port, requests, seed);
        campaign.send();
        campaign.print();
        assertThat(campaign.broken).as("seed %d", seed).isEmpty();
        assertThat(campaign.statuses.getOrDefault("000", 0))
                .as("requests without an answer")
                .isLessThan(requests / 10);
        return campaign;
    }

    /** How many of so many requests are answered as if it were the server's fault. */
    static int serverErrors(int port, int requests, long seed) {
        var campaign = new Campaign(port, requests, seed);
        campaign.send();
        campaign.print();
        return campaign.statuses.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("5"))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The time within which 99 of 100 are answered. */
    Duration p99() {
        return percentile(99);
    }

    private void send() {
        var http = new RawHttp(port);
        var source = new MalformedRequests(seed);
        var calls = new ArrayList<Callable<String>>();
        for (var i = 0; i < requests; i++) {
            var number = i;
            var request = source.next();
            calls.add(() -> {
                var before = System.nanoTime();
                var reply = http.send(request.head(), request.body());
                micros[number] = (System.nanoTime() - before) / 1_000;
                return outcome(request, reply);
            });
        }
        var start = System.nanoTime();
        for (var outcome : Crowd.run(CALLERS, calls)) {
            statuses.merge(outcome.substring(0, 3), 1, Integer::sum);
            if (outcome.length() > 3) {
                broken.add(outcome);
            }
        }
        took = Duration.ofNanos(System.nanoTime() - start);
    }

    private void print() {
        System.out.printf(
                "malformed requests: %d, seed %d, statuses %s (000: hung up), answered 5xx, leaking or in another form: %d,"
                        + " p50 %.1f ms, p99 %.1f ms, %.1f s%n",
                requests,
                seed,
                statuses,
                broken.size(),
                percentile(50).toNanos() / 1e6,
                p99().toNanos() / 1e6,
                took.toMillis() / 1000.0);
    }

    private Duration percentile(int percent) {
        var sorted = micros.clone();
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[(int) ((requests - 1L) * percent / 100)] * 1_000);
    }

    private static String outcome(MalformedRequests.Malformed request, RawHttp.Reply reply) {
        var status = "%03d".formatted(reply.status());
        var leaks = LEAKS.stream().anyMatch(reply.text()::contains);
        var internal = reply.status() >= 500 || reply.text().contains("INTERNAL_ERROR");
        var head = request.head().startsWith("HEAD");
        var foreign = reply.status() >= 400 && !head && !reply.text().contains("{\"errors\":[{");
        return leaks || internal || foreign
                ? "%s %s:%n%s%n%s%n%s".formatted(status, request.kind(), request.head(), text(request), reply.text())
                : status;
    }

    private static String text(MalformedRequests.Malformed request) {
        var text = new String(request.body(), StandardCharsets.UTF_8);
        return text.length() > 1000 ? text.substring(0, 1000) : text;
    }
}
