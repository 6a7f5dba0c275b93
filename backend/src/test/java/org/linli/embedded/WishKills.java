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
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.linli.LinliApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A crowd claims wishes over HTTP, single ones and in bulk, while the database and the server are killed and come back. Whoever
 * gets no answer asks again with the same request id. Afterwards all deadlines pass, and the server is killed while it releases.
 */
final class WishKills {

    private static final Path DIRECTORY = Path.of("target/linli-wishes");
    private static final Pattern DATABASE = Pattern.compile("jdbc:mysql://127\\.0\\.0\\.1:(\\d+)/\\S+");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final int CLAIMERS = 20;
    private static final int ORGANISATIONS = 10;
    private static final String CLAIM =
            """
            mutation ($input: WishClaimInput!) {
              wishClaim(input: $input) { claim { id } userErrors { code } }
            }""";
    private static final String CLAIM_FOR =
            """
            mutation ($input: WishClaimForInput!) {
              wishClaimFor(input: $input) { claims { id } missed { code } userErrors { code } }
            }""";
    private static final String CREATE =
            """
            mutation ($content: WishContentInput!, $id: ID) {
              wishCreate(input: {content: $content, clientRequestId: $id}) { wish { id status } userErrors { code } }
            }""";

    private final int wishes;
    private final int callers;
    private final int kills;
    private final int port;
    private final long seed;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private KillData data;
    private ForkedServer server;
    private Process database;

    private WishKills(int wishes, int callers, int kills, int port, long seed) {
        this.wishes = wishes;
        this.callers = callers;
        this.kills = kills;
        this.port = port;
        this.seed = seed;
    }

    /**
     * What came of it.
     *
     * @param live claims of wishes that are asked for as a whole, which are as many as {@code wishes}
     * @param wrong what is wrong in the database, in words
     */
    record Result(
            int wishes,
            int live,
            int acknowledged,
            int lost,
            int repeated,
            int kills,
            int releasedBeforeTheKill,
            Map<String, Integer> refusals,
            List<String> wrong) {}

    static Result run(int wishes, int callers, int kills) throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var campaign = new WishKills(wishes, callers, kills, port, Long.getLong("linli.seed", 20_261_125L));
        try {
            return campaign.run();
        } finally {
            campaign.close();
        }
    }

    private Result run() throws Exception {
        server = start();
        data = new KillData(wishes, ORGANISATIONS);
        try (var connection = connect()) {
            data.write(connection);
        }
        var wishIds = create();
        rush(wishIds);
        int live;
        var lost = new ArrayList<Long>();
        List<String> wrong;
        try (var connection = connect()) {
            live = count(
                    connection,
                    "select count(*) from wish_claim c join wish w on w.id = c.wish_id where c.live = 1 "
                            + "and w.parts_asked = 1 and w.id in (" + join(wishIds) + ")");
            for (var claimId : acknowledged) {
                if (count(connection, "select count(*) from wish_claim where live = 1 and id = " + claimId) == 0) {
                    lost.add(claimId);
                }
            }
            wrong = new ArrayList<>(KillChecks.afterTheRush(connection, wishIds, acknowledged.size()));
        }
        if (acknowledged.isEmpty()) {
            throw new AssertionError("nobody could claim: " + refusals);
        }
        var released = release();
        try (var connection = connect()) {
            wrong.addAll(KillChecks.afterTheRelease(connection, wishIds));
        }
        return new Result(
                wishes,
                live,
                acknowledged.size(),
                lost.size(),
                repeated.get(),
                2 * kills + 1,
                released,
                Map.copyOf(refusals),
                wrong);
    }

    private List<Long> create() throws Exception {
        var ids = Collections.synchronizedList(new ArrayList<Long>());
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (var i = 0; i < wishes + wishes / 10; i++) {
                var number = i;
                pool.submit(() -> ids.add(create(number)));
            }
            pool.shutdown();
            pool.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        if (ids.size() < wishes + wishes / 10) {
            throw new AssertionError("only " + ids.size() + " wishes were written");
        }
        return List.copyOf(ids);
    }

    /** Every eleventh one is of 20 parts. */
    private long create(int number) throws Exception {
        var content = new HashMap<String, Object>(Map.of(
                "title", "想要一个新书包",
                "why", "孩子上学用的书包坏了。",
                "category", "LEARNING",
                "kind", "THING",
                "value", 100,
                "delivery", "HOME",
                "parts", number < wishes ? 1 : 20));
        var answer = ask(data.wisher(number), CREATE, Map.of("content", content, "id", "wish-" + number));
        return Long.parseLong(
                answer.path("data").path("wishCreate").path("wish").path("id").asString());
    }

    private void rush(List<Long> wishIds) throws Exception {
        var calls = calls(wishIds);
        Collections.shuffle(calls, new Random(seed));
        try (var pool = Executors.newFixedThreadPool(callers)) {
            calls.forEach(pool::submit);
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

    private List<Runnable> calls(List<Long> wishIds) {
        var random = new Random(seed);
        var calls = new ArrayList<Runnable>();
        for (var wishId : wishIds) {
            var people =
                    new ArrayList<>(IntStream.range(0, data.claimers()).boxed().toList());
            Collections.shuffle(people, random);
            for (var person : people.subList(0, CLAIMERS)) {
                var input = Map.of("wishId", wishId, "clientRequestId", "claim-" + wishId);
                calls.add(() -> call(data.claimer(person), CLAIM, "wishClaim", input));
            }
        }
        for (var i = 0; i < ORGANISATIONS; i++) {
            var wanted = new ArrayList<>(wishIds);
            Collections.shuffle(wanted, random);
            var worker = data.worker(i);
            var input = Map.of(
                    "organisationId", data.organisation(i),
                    "wishIds", wanted.subList(0, CLAIMERS),
                    "clientRequestId", "bulk-" + i);
            calls.add(() -> call(worker, CLAIM_FOR, "wishClaimFor", input));
        }
        return calls;
    }

    private void call(String token, String document, String operation, Map<String, ?> input) {
        var payload = ask(token, document, Map.of("input", input)).path("data").path(operation);
        for (var claim : payload.has("claims") ? payload.path("claims") : payload) {
            if (claim.has("id")) {
                acknowledged.add(Long.parseLong(claim.path("id").asString()));
            }
        }
        for (var list : List.of("userErrors", "missed")) {
            payload.path(list)
                    .forEach(error -> refusals.merge(error.path("code").asString(), 1, Integer::sum));
        }
        answered.incrementAndGet();
    }

    /** Asks until there is an answer that says what has become of it. */
    private JsonNode ask(String token, String document, Map<String, ?> variables) {
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

    private void killServer() throws Exception {
        server.kill();
        if (database != null) {
            database.destroyForcibly().waitFor();
            database = null;
        }
        server = start();
    }

    /** Lets all deadlines pass at once and kills the server in the middle; returns how many claims had ended by then. */
    private int release() throws Exception {
        int before;
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update wish_claim set due_at = now(3) - interval 1 second where state = 'CLAIMED'");
            statement.executeUpdate(
                    "update scheduled_task set execution_time = now(6) where task_name = 'wish-releases'");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> count(connection, "select count(*) from wish_claim where state = 'LATE'") >= 5);
            server.kill();
            before = count(connection, "select count(*) from wish_claim where state = 'LATE'");
        }
        killServer();
        try (var connection = connect()) {
            await().atMost(PATIENCE)
                    .until(() -> count(connection, "select count(*) from wish_claim where state = 'CLAIMED'") == 0);
        }
        return before;
    }

    private ForkedServer start() throws Exception {
        var unlimited = "100000000/1s";
        return ForkedServer.start(
                        LinliApplication.class,
                        ForkedServer.classPath(library -> !library.contains("test-classes")),
                        Map.of("SERVER_PORT", Integer.toString(port)),
                        "--linli.embedded.directory=" + DIRECTORY,
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

    private Connection connect() throws Exception {
        var password = Files.readString(DIRECTORY.resolve("mariadb/password"));
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

    private void close() throws Exception {
        if (database != null) {
            database.destroyForcibly().waitFor();
        }
        if (server != null) {
            server.close();
        }
    }
}
