package org.linli.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
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
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.linli.LinliApplication;
import org.linli.embedded.engines.Engines;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.springframework.mock.env.MockEnvironment;

/**
 * Ends a server by SIGTERM while people sign up and cancel, some of whom wait for a row that is locked until after the
 * server has closed its port.
 */
final class Shutdown {

    private static final Path DIRECTORY = Path.of("target/linli-shutdown");
    private static final Pattern GRAPHQL = Pattern.compile("http://localhost:(\\d+)/graphql\\b");
    private static final Pattern DATABASE = Pattern.compile("jdbc:mysql://\\S+");
    private static final int CALLERS = 24;
    private static final int WAITING = 6;
    private static final Duration DRAIN = Duration.ofSeconds(5);
    private static final String OPEN =
            """
            status = 'PUBLISHED' and signup_opens_at < utc_timestamp()
            and signup_closes_at > timestampadd(day, 1, utc_timestamp())""";
    private static final String SIGN_UP =
            """
            mutation ($id: ID!, $requestId: ID) {
              activitySignUp(input: {activityId: $id, clientRequestId: $requestId}) {
                signup { status } userErrors { code }
              }
            }""";
    private static final String CANCEL =
            """
            mutation ($id: ID!, $requestId: ID) {
              activitySignUpCancel(input: {activityId: $id, clientRequestId: $requestId}) {
                signup { status } userErrors { code }
              }
            }""";

    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger answered = new AtomicInteger();
    private volatile boolean ready = true;

    /**
     * What came of it.
     *
     * @param broken exchanges that had begun and got no answer
     * @param lost what was acknowledged, but is not in the database
     * @param answered how many were answered
     * @param waiting how many of those who waited for the lock were answered
     */
    record Result(List<String> broken, List<String> lost, int answered, int waiting) {}

    static Result run(String... settings) throws Exception {
        return new Shutdown().round(settings);
    }

    private Result round(String... settings) throws Exception {
        var arguments = Stream.concat(
                Stream.of(
                        "--linli.demo=true",
                        "--linli.embedded.directory=" + DIRECTORY,
                        "--linli.door.load.drain=" + DRAIN.toMillis() + "ms",
                        // Who waits for the lock must find it open at last, however slow the machine is.
                        "--spring.datasource.hikari.connection-init-sql=set session innodb_lock_wait_timeout = 60",
                        "--spring.datasource.hikari.data-source-properties.socketTimeout=60000",
                        "--linli.door.load.time-limit=60s",
                        "--spring.lifecycle.timeout-per-shutdown-phase=60s"),
                Stream.of(settings));
        int waiting;
        try (var server = ForkedServer.start(
                LinliApplication.class, Map.of("SERVER_PORT", "0"), arguments.toArray(String[]::new))) {
            waiting = serveAndEnd(server.awaitReady());
        }
        var result = new Result(List.copyOf(broken), lost(), answered.get(), waiting);
        System.out.printf(
                "SIGTERM under load: %d answered, %d of %d of them after the port was closed, %d broken off, %d lost%n",
                result.answered(),
                result.waiting(),
                WAITING,
                result.broken().size(),
                result.lost().size());
        return result;
    }

    private int serveAndEnd(ForkedServer server) throws Exception {
        var port = find(GRAPHQL, server.out(), 1);
        var client = new GraphQlClient(new MockEnvironment().withProperty("local.server.port", port));
        var people =
                Crowd.run(8, Collections.<Callable<GraphQlClient.Caller>>nCopies(CALLERS + WAITING, client::someone));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var database = connect(find(DATABASE, server.out(), 0))) {
            var activities = openActivities(database);
            for (var person : people.subList(0, CALLERS)) {
                threads.submit(() -> live(person, activities.get((int) (person.personId() % (activities.size() - 1)))));
            }
            var readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness")
                    .toURL();
            while (!isReady(readiness)) {
                Thread.sleep(20);
            }
            threads.submit(() -> watch(readiness));
            Thread.sleep(1_000);
            database.setAutoCommit(false);
            var locked = activities.getLast();
            execute(database, "select id from activity where id = " + locked + " for update");
            var waiting = wait(threads, people.subList(CALLERS, CALLERS + WAITING), locked);
            Thread.sleep(300);
            server.terminate();
            awaitClosed(Integer.parseInt(port));
            unlock(database);
            var done = 0;
            for (var each : waiting) {
                done += each.get() ? 1 : 0;
            }
            return done;
        } finally {
            server.exitCode();
        }
    }

    private List<Future<Boolean>> wait(ExecutorService threads, List<GraphQlClient.Caller> people, String activity) {
        var waiting = new ArrayList<Future<Boolean>>();
        for (var person : people) {
            waiting.add(threads.submit(() -> act(person, activity, 0)));
        }
        return waiting;
    }

    private void live(GraphQlClient.Caller person, String activity) {
        for (var number = 0; ready; number++) {
            if (!act(person, activity, number)) {
                return;
            }
        }
    }

    /** Signs up with an even number, cancels with an odd one; tells whether that was acknowledged. */
    private boolean act(GraphQlClient.Caller person, String activity, int number) {
        var signUp = number % 2 == 0;
        var start = System.nanoTime();
        try {
            var requestId = "shutdown" + number;
            var answer = person.ask(signUp ? SIGN_UP : CANCEL, Map.of("id", activity, "requestId", requestId));
            answered.incrementAndGet();
            if (answer.status() != 200 || answer.errorCodes().contains("UNAVAILABLE")) {
                return false;
            }
            var refusals = answer.refusals(signUp ? "activitySignUp" : "activitySignUpCancel");
            if (!refusals.isEmpty()) {
                broken.add("refused: " + refusals);
            }
            acknowledged.put(person.personId() + " " + activity, signUp);
            return true;
        } catch (UncheckedIOException failure) {
            if (!(failure.getCause() instanceof ConnectException)) {
                var millis = (System.nanoTime() - start) / 1_000_000;
                broken.add("%s after %d ms, ready %s".formatted(failure.getCause(), millis, ready));
            }
            return false;
        }
    }

    /** As a load balancer does; people look elsewhere as soon as the server is not ready. */
    private boolean watch(URL readiness) throws InterruptedException {
        while (isReady(readiness)) {
            Thread.sleep(20);
        }
        ready = false;
        return true;
    }

    private static boolean isReady(URL readiness) {
        try {
            return ((HttpURLConnection) readiness.openConnection()).getResponseCode() == 200;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void awaitClosed(int port) throws InterruptedException {
        var closed = false;
        while (!closed) {
            try (var probe = new Socket("127.0.0.1", port)) {
                Thread.sleep(50);
            } catch (IOException refused) {
                closed = true;
            }
        }
        Thread.sleep(500);
    }

    private static void unlock(Connection database) {
        try {
            database.rollback();
        } catch (SQLException goneWithTheServer) {
            // Then nobody waits for it any more either.
        }
    }

    private static List<String> openActivities(Connection database) throws SQLException {
        execute(database, "update activity set capacity = 100000, required_level = 'GUEST' where " + OPEN);
        var ids = new ArrayList<String>();
        try (var statement = database.createStatement();
                var found = statement.executeQuery("select id from activity where " + OPEN + " order by id limit 9")) {
            while (found.next()) {
                ids.add(found.getString(1));
            }
        }
        return ids;
    }

    private List<String> lost() throws SQLException {
        try (var engines = Engines.in(DIRECTORY, "8080");
                var database = DriverManager.getConnection(
                        engines.settings().get("linli.mysql.url").toString())) {
            var lost = new ArrayList<String>();
            for (var entry : new HashMap<>(acknowledged).entrySet()) {
                var key = entry.getKey().split(" ");
                if (live(database, key[0], key[1]) != entry.getValue()) {
                    lost.add(entry.toString());
                }
            }
            return lost;
        }
    }

    private static boolean live(Connection database, String person, String activity) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery(
                        "select 1 from signup where live = 1 and person_id = %s and activity_id = %s"
                                .formatted(person, activity))) {
            return found.next();
        }
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(String address) throws Exception {
        var password = Files.readString(DIRECTORY.resolve("mariadb/password"));
        return DriverManager.getConnection(address + "?sslMode=DISABLED", "linli", password);
    }

    private static String find(Pattern pattern, String text, int group) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + " not in " + text);
        }
        return found.group(group);
    }
}
