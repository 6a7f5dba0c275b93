package org.linli.embedded;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.linli.LinliApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server with its database, both of which are killed and come back on the same ports while a crowd asks over HTTP. Whoever gets
 * no answer asks again with the same request id.
 */
final class KilledServer implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final Pattern DATABASE = Pattern.compile("jdbc:mysql://127\\.0\\.0\\.1:(\\d+)/\\S+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path directory;
    private final int port;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicInteger repeated = new AtomicInteger();
    private ForkedServer server;
    private Process database;

    private KilledServer(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /** Starts one that keeps its data in a folder of the build. */
    static KilledServer start(String folder) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var started = new KilledServer(Path.of("target", folder), port);
        started.server = started.fork();
        return started;
    }

    /** The seed of a campaign: the same one unless another is asked for. */
    static long seed() {
        return Long.getLong("linli.seed", 20_261_125L);
    }

    /** How often somebody had to ask again. */
    int repeated() {
        return repeated.get();
    }

    /** Makes all calls, so many at a time, and kills the database and the server in turn, evenly spread, so many times each. */
    void rush(List<Runnable> calls, int callers, int kills) throws Exception {
        Collections.shuffle(calls, new Random(seed()));
        var answered = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(callers)) {
            calls.forEach(call -> pool.submit(() -> {
                call.run();
                answered.incrementAndGet();
            }));
            for (var kill = 1; kill <= 2 * kills; kill++) {
                var enough = calls.size() * kill / (2 * kills + 1);
                await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> answered.get() >= enough);
                if (kill % 2 == 1) {
                    killDatabase();
                } else {
                    killServer();
                }
            }
            pool.shutdown();
            if (!pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still waiting: " + answered.get() + " of " + calls.size() + " answered");
            }
        }
        if (answered.get() != calls.size()) {
            throw new AssertionError(answered.get() + " of " + calls.size() + " were answered");
        }
    }

    /** Asks until there is an answer that says what has become of it. */
    JsonNode ask(String token, String document, Map<String, ?> variables) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/graphql"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", document, "variables", variables))))
                .build();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            String seen;
            try {
                var response = http.send(request, HttpResponse.BodyHandlers.ofString());
                seen = response.statusCode() + " " + response.body();
                if (response.statusCode() == 200) {
                    var body = JSON.readTree(response.body());
                    if (body.path("errors").isEmpty()) {
                        return body;
                    }
                }
            } catch (IOException unreachable) {
                seen = unreachable.toString();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
            pause();
            repeated.incrementAndGet();
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no answer but " + seen);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void killDatabase() throws Exception {
        var engine = server.engines().stream()
                .filter(process -> process.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .or(() -> database == null ? Optional.empty() : Optional.of(database.toHandle()))
                .orElseThrow();
        database = EngineKill.killAndRestart(engine, databasePort());
    }

    /** Kills the server, and starts it again with its database. */
    void killServer() throws Exception {
        server.kill();
        if (database != null) {
            database.destroyForcibly().waitFor();
            database = null;
        }
        server = fork();
    }

    /** Kills the server and leaves it dead. */
    void stop() throws Exception {
        server.kill();
    }

    private ForkedServer fork() throws Exception {
        var unlimited = "100000000/1s";
        return ForkedServer.start(
                        LinliApplication.class,
                        ForkedServer.classPath(library -> !library.contains("test-classes")),
                        Map.of("SERVER_PORT", Integer.toString(port)),
                        "--linli.embedded.directory=" + directory,
                        "--linli.demo=false",
                        "--linli.rates.address-requests=" + unlimited,
                        "--linli.rates.server-requests=" + unlimited,
                        "--linli.rates.person-price=" + unlimited,
                        "--linli.rates.address-price=" + unlimited,
                        "--linli.rates.total-price=" + unlimited,
                        "--db-scheduler.polling-interval=200ms",
                        "--db-scheduler.heartbeat-interval=1s")
                .awaitReady();
    }

    private int databasePort() {
        var address = DATABASE.matcher(server.out());
        if (!address.find()) {
            throw new AssertionError(server.out());
        }
        return Integer.parseInt(address.group(1));
    }

    Connection connect() throws Exception {
        var password = Files.readString(directory.resolve("mariadb/password"));
        var url = "jdbc:mysql://127.0.0.1:%d/linli?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        return DriverManager.getConnection(url.formatted(databasePort()), "linli", password);
    }

    static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    static String join(List<Long> ids) {
        return String.join(",", ids.stream().map(String::valueOf).toList());
    }

    @Override
    public void close() throws Exception {
        if (database != null) {
            database.destroyForcibly().waitFor();
        }
        server.close();
    }
}
