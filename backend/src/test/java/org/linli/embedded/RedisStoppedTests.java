package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;
import org.linli.LinliApplication;
import tools.jackson.databind.json.JsonMapper;

/**
 * Redis is frozen and then killed under a server in the middle of its load: people who read kept answers, whose sessions are
 * checked, and who write once each. A frozen one is the worst: it accepts and never answers.
 */
@Timeout(600)
@Isolated("a server and its load need the machine")
@Execution(ExecutionMode.SAME_THREAD)
class RedisStoppedTests {

    private static final Path DIRECTORY = Path.of("target/linli-stopped");
    private static final Pattern DATABASE = Pattern.compile("jdbc:mysql://127\\.0\\.0\\.1:(\\d+)/\\S+");
    private static final Pattern ADDRESS = Pattern.compile("GraphQL\\s+http://localhost:(\\d+)/graphql");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration GOAL = Duration.ofSeconds(1);
    private static final Duration PHASE = Duration.ofSeconds(5);
    private static final int PEOPLE = 10;
    private static final List<String> READS =
            List.of("{ viewer { id } }", "{ activities(first: 5) { edges { node { id title } } } }");
    private static final String WRITE =
            """
            mutation ($content: WishContentInput!, $id: ID) {
              wishCreate(input: {content: $content, submit: false, clientRequestId: $id}) { wish { id } userErrors { code } }
            }""";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    @Test
    void noRequestIsSlowOrLostBecauseOfIt() throws Exception {
        var result = run("300ms");

        System.out.printf(
                "Redis stopped under load: slowest of %d requests before %d ms, of %d while frozen %d ms, of %d after its end %d ms; "
                        + "%d failed, %d written, %d kept%n",
                result.before().size(),
                slowest(result.before()),
                result.frozen().size(),
                slowest(result.frozen()),
                result.killed().size(),
                slowest(result.killed()),
                result.failures().size(),
                result.written(),
                result.kept());
        assertThat(result.failures()).isEmpty();
        assertThat(result.kept()).isEqualTo(result.written()).isPositive();
        assertThat(slowest(result.frozen())).isLessThanOrEqualTo(slowest(result.before()) + GOAL.toMillis());
        assertThat(slowest(result.killed())).isLessThanOrEqualTo(slowest(result.before()) + GOAL.toMillis());
        assertThat(result.degraded()).as("health says so").isTrue();
    }

    @Test
    void whoeverWaitsForRedisLongerIsCaught() throws Exception {
        var result = run("8s");

        System.out.printf("The mutant that waits for Redis: slowest while frozen %d ms%n", slowest(result.frozen()));
        assertThat(slowest(result.frozen()))
                .as("the mutant must be caught")
                .isGreaterThan(slowest(result.before()) + GOAL.toMillis());
    }

    private record Result(
            Queue<Long> before,
            Queue<Long> frozen,
            Queue<Long> killed,
            Queue<String> failures,
            int written,
            int kept,
            boolean degraded) {}

    private Result run(String patience) throws Exception {
        try (var server = start(patience)) {
            var data = new KillData(1, 0);
            try (var connection = connect(server)) {
                data.write(connection);
            }
            return load(server, data);
        }
    }

    private Result load(ForkedServer server, KillData data) throws Exception {
        var before = new ConcurrentLinkedQueue<Long>();
        var frozen = new ConcurrentLinkedQueue<Long>();
        var killed = new ConcurrentLinkedQueue<Long>();
        var phases = List.<Queue<Long>>of(new ConcurrentLinkedQueue<>(), before, frozen, killed);
        var phase = new AtomicInteger();
        var stopped = new AtomicBoolean();
        var written = new AtomicInteger();
        var failures = new ConcurrentLinkedQueue<String>();
        var address = URI.create("http://127.0.0.1:" + find(ADDRESS, server) + "/graphql");
        var people = new ArrayList<Thread>();
        for (var i = 0; i < PEOPLE; i++) {
            var token = data.wisher(i);
            var name = "draft-" + i + "-";
            people.add(Thread.ofVirtual().start(() -> {
                for (var turn = 0; !stopped.get(); turn++) {
                    var began = phases.get(phase.get());
                    var failure = turn % 3 == 2
                            ? write(address, token, name + turn, written)
                            : ask(address, token, READS.get(turn % 3), Map.of(), began);
                    if (!failure.isEmpty()) {
                        failures.add(failure);
                    }
                }
            }));
        }
        var redis = server.engines().stream()
                .filter(process -> Path.of(process.info().command().orElse(""))
                        .getFileName()
                        .toString()
                        .contains("redis"))
                .findFirst()
                .orElseThrow();
        Thread.sleep(PHASE);
        phase.set(1);
        Thread.sleep(PHASE);
        phase.set(2);
        signal("STOP", redis);
        await().atMost(Duration.ofSeconds(60)).until(() -> frozen.size() > PEOPLE);
        Thread.sleep(PHASE);
        var degraded = http.send(
                        HttpRequest.newBuilder(address.resolve("/actuator/health"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body()
                .contains("DEGRADED");
        phase.set(3);
        redis.destroyForcibly();
        redis.onExit().get();
        Thread.sleep(PHASE);
        stopped.set(true);
        for (var person : people) {
            person.join();
        }
        int kept;
        try (var connection = connect(server)) {
            kept = WishKills.count(connection, "select count(*) from wish where author_id in (" + data.wishers() + ")");
        }
        return new Result(before, frozen, killed, failures, written.get(), kept, degraded);
    }

    /** Writes are not timed by their phase's slowest read, but they must come to something. */
    private String write(URI address, String token, String id, AtomicInteger written) {
        var content = Map.of(
                "title", "想要一个新书包",
                "why", "旧的坏了。",
                "category", "LEARNING",
                "kind", "THING",
                "value", 100,
                "delivery", "HOME");
        var failure = ask(address, token, WRITE, Map.of("content", content, "id", id), new ConcurrentLinkedQueue<>());
        if (failure.isEmpty()) {
            written.incrementAndGet();
        }
        return failure;
    }

    /** Empty when there is an answer without errors. */
    private String ask(URI address, String token, String document, Map<String, ?> variables, Queue<Long> times) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", document, "variables", variables))))
                .build();
        var start = System.nanoTime();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            times.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
            var fine = response.statusCode() == 200 && !response.body().contains("\"errors\"");
            return fine ? "" : response.statusCode() + " " + response.body();
        } catch (Exception lost) {
            return lost.toString();
        }
    }

    private static long slowest(Queue<Long> times) {
        return times.stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    private static void signal(String name, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    private static ForkedServer start(String patience) throws Exception {
        var unlimited = "100000000/1s";
        return ForkedServer.start(
                        LinliApplication.class,
                        ForkedServer.classPath(library -> !library.contains("test-classes")),
                        Map.of("SERVER_PORT", "0"),
                        "--linli.embedded.directory=" + DIRECTORY,
                        "--linli.demo=false",
                        "--linli.rates.address-requests=" + unlimited,
                        "--linli.rates.server-requests=" + unlimited,
                        "--linli.rates.person-price=" + unlimited,
                        "--linli.rates.address-price=" + unlimited,
                        "--linli.rates.total-price=" + unlimited,
                        "--management.endpoint.health.show-details=always",
                        "--spring.data.redis.timeout=" + patience)
                .awaitReady();
    }

    private static Connection connect(ForkedServer server) throws Exception {
        var password = Files.readString(DIRECTORY.resolve("mariadb/password"));
        var url = "jdbc:mysql://127.0.0.1:%s/linli?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        return DriverManager.getConnection(url.formatted(find(DATABASE, server)), "linli", password);
    }

    private static String find(Pattern pattern, ForkedServer server) {
        var found = pattern.matcher(server.out());
        assertThat(found.find()).as(server.out()).isTrue();
        return found.group(1);
    }
}
