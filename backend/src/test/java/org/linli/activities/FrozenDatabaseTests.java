package org.linli.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.linli.LinliApplication;
import org.linli.testing.Answer;
import org.linli.testing.Crowd;
import org.linli.testing.GraphQlClient;
import org.linli.testing.TreeFixture;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database that hangs while people sign up and cancel: connections stay open and nothing answers. */
@Isolated("expects answers within seconds")
@Timeout(180)
class FrozenDatabaseTests {

    private static final Path DIRECTORY = Path.of("target/linli-frozen");
    private static final int CALLERS = 150;
    private static final int ACTIVITIES = 15;
    private static final int PLACES = 32;
    /** On an idle machine it is below one second, which is printed; whoever waits for the database waits for eight. */
    private static final Duration QUICK = Duration.ofSeconds(3);

    private static final String LIST = "{ activities { edges { node { id } } } }";
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

    @Test
    void mostAreShedAtOnceNothingIsLostAndServiceComesBackByItself() throws Exception {
        try (var server = start("linli.door.load.patience=500ms", "spring.datasource.hikari.connection-timeout=1000")) {
            var outage = new Outage(server, Duration.ofSeconds(10));

            assertThat(outage.lost()).isEmpty();
            assertThat(outage.slow()).as("more waited than there are places").isLessThanOrEqualTo(2 * PLACES);
            assertThat(outage.shed()).isNotEmpty().allMatch(took -> took.compareTo(QUICK) < 0);
            assertThat(outage.recovery()).isLessThan(Duration.ofSeconds(8));
        }
    }

    @Test
    void withoutAdmissionAllWaitForTheDatabase() throws Exception {
        try (var server =
                start("linli.door.load.concurrency=100000", "spring.datasource.hikari.connection-timeout=30000")) {
            var outage = new Outage(server, Duration.ofSeconds(8));

            assertThat(outage.slow()).as("the mutant must be caught").isGreaterThan(2 * PLACES);
            assertThat(outage.lost()).isEmpty();
        }
    }

    @Test
    void aRequestThatTakesTooLongIsGivenUp() throws Exception {
        var socketTimeout = Duration.ofSeconds(50);
        try (var server = start(
                "linli.door.load.time-limit=1s",
                "spring.datasource.hikari.data-source-properties.socketTimeout=" + socketTimeout.toMillis())) {
            var client = server.getBean(GraphQlClient.class);
            awaitList(client);
            var before = Instant.now();
            signal("STOP");
            try {
                var answer = client.nobody().ask(LIST);
                assertThat(answer.errorCodes()).containsExactly("UNAVAILABLE");
                assertThat(answer.body().toString()).contains("处理时间过长");
                assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(7));
                await().untilAsserted(() -> assertThat(server.getBean(MeterRegistry.class)
                                .get("linli.door.running")
                                .gauge()
                                .value())
                        .isZero());
            } finally {
                signal("CONT");
            }
            awaitList(client);
        }
    }

    /** The first few may take longer than the second that is the limit here. */
    private static void awaitList(GraphQlClient client) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> client.nobody().ask(LIST).withoutErrors());
    }

    private static ConfigurableApplicationContext start(String... settings) {
        var fixed = Stream.of("server.port=0", "linli.embedded.directory=" + DIRECTORY);
        return new SpringApplicationBuilder(LinliApplication.class)
                .run(Stream.concat(fixed, Stream.of(settings)).map("--"::concat).toArray(String[]::new));
    }

    private static void signal(String name) throws IOException, InterruptedException {
        var pid = Files.readString(DIRECTORY.resolve("mariadb/pid")).trim();
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor())
                .isZero();
    }

    /** One answer: how long it took, and what it said. */
    private record Sample(Instant asked, Instant answered, int status, boolean done) {

        Duration took() {
            return Duration.between(asked, answered);
        }
    }

    /** People sign up and cancel in turn, each repeating a request until it is done, while the database freezes. */
    private static final class Outage {

        private final List<Long> activities = new ArrayList<>();
        private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
        private final JdbcTemplate jdbc;
        private final Instant frozen;
        private final Instant thawed;
        private final List<String> lost = new ArrayList<>();
        private volatile boolean over;

        Outage(ConfigurableApplicationContext server, Duration length) throws Exception {
            jdbc = server.getBean(JdbcTemplate.class);
            var community = server.getBean(TreeFixture.class).create().community();
            for (var i = 0; i < ACTIVITIES; i++) {
                activities.add(server.getBean(ActivityFixture.class).open(community, CALLERS));
            }
            var client = server.getBean(GraphQlClient.class);
            var people = Crowd.run(20, Collections.<Callable<GraphQlClient.Caller>>nCopies(CALLERS, client::someone));
            var calls = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < CALLERS; i++) {
                var person = people.get(i);
                var activity = activities.get(i % ACTIVITIES);
                calls.add(() -> live(person, activity));
            }
            var clock = new Clock(length);
            var watch = Thread.ofPlatform().start(clock);
            var expected = Crowd.run(CALLERS, calls);
            watch.join();
            frozen = clock.frozen;
            thawed = clock.thawed;
            for (var i = 0; i < CALLERS; i++) {
                compare(people.get(i).personId(), activities.get(i % ACTIVITIES), expected.get(i));
            }
            print();
        }

        /** Signs up and cancels until it is over; tells whether the last thing that was acknowledged is a signup. */
        private boolean live(GraphQlClient.Caller person, long activity) {
            var number = 0;
            while (!over) {
                act(person, number % 2 == 0 ? SIGN_UP : CANCEL, Map.of("id", activity, "requestId", "r" + number));
                number++;
            }
            return number % 2 == 1;
        }

        private void act(GraphQlClient.Caller person, String mutation, Map<String, ?> variables) {
            Sample sample;
            Answer answer;
            do {
                var asked = Instant.now();
                answer = person.ask(mutation, variables);
                var done = !answer.errorCodes().contains("UNAVAILABLE");
                sample = new Sample(asked, Instant.now(), answer.status(), done);
                samples.add(sample);
            } while (!sample.done());
            var name = mutation.equals(SIGN_UP) ? "activitySignUp" : "activitySignUpCancel";
            assertThat(answer.refusals(name)).isEmpty();
        }

        private void compare(long person, long activity, boolean signedUp) {
            var rows = number(
                    "select count(*) from signup where activity_id = ? and person_id = ? and live = 1",
                    activity,
                    person);
            if (rows != (signedUp ? 1 : 0)) {
                lost.add("%d of activity %d: acknowledged %s, but %d rows".formatted(person, activity, signedUp, rows));
            }
        }

        private int number(String query, Object... arguments) {
            return Objects.requireNonNull(jdbc.queryForObject(query, Integer.class, arguments));
        }

        List<String> lost() {
            return lost;
        }

        /** Answers that were no use, to requests of the time when nothing answered. */
        private Stream<Sample> during() {
            return samples.stream()
                    .filter(sample ->
                            sample.asked().isAfter(frozen) && sample.asked().isBefore(thawed));
        }

        /** How long those took that were told so before GraphQL. */
        List<Duration> shed() {
            return during().filter(sample -> sample.status() == 503)
                    .map(Sample::took)
                    .sorted()
                    .toList();
        }

        /** How many waited long for their answer. */
        long slow() {
            return samples.stream()
                    .filter(sample ->
                            sample.asked().isBefore(thawed) && sample.answered().isAfter(frozen))
                    .filter(sample -> sample.took().compareTo(QUICK) > 0)
                    .count();
        }

        /** When the first of those who asked after it had got what they wanted. */
        Duration recovery() {
            return samples.stream()
                    .filter(sample -> sample.done() && sample.asked().isAfter(thawed))
                    .map(sample -> Duration.between(thawed, sample.answered()))
                    .min(Duration::compareTo)
                    .orElse(Duration.ofDays(1));
        }

        private void print() {
            var shed = shed();
            System.out.printf(
                    Locale.ROOT,
                    "database frozen for %d ms, %d callers: %d acknowledged, %d shed in at most %d ms (median %d),"
                            + " %d waited longer than %d ms, recovered after %d ms, %d lost%n",
                    Duration.between(frozen, thawed).toMillis(),
                    CALLERS,
                    samples.stream().filter(Sample::done).count(),
                    shed.size(),
                    shed.isEmpty() ? 0 : shed.getLast().toMillis(),
                    shed.isEmpty() ? 0 : shed.get(shed.size() / 2).toMillis(),
                    slow(),
                    QUICK.toMillis(),
                    recovery().toMillis(),
                    lost.size());
        }

        /** Lets people go on for a while, freezes the database, lets it go, and ends the day. */
        private final class Clock implements Runnable {

            private final Duration length;
            private Instant frozen = Instant.MIN;
            private Instant thawed = Instant.MIN;

            private Clock(Duration length) {
                this.length = length;
            }

            @Override
            public void run() {
                try {
                    Thread.sleep(2_000);
                    signal("STOP");
                    frozen = Instant.now();
                    try {
                        Thread.sleep(length);
                    } finally {
                        signal("CONT");
                        thawed = Instant.now();
                    }
                    Thread.sleep(3_000);
                } catch (IOException | InterruptedException failure) {
                    throw new IllegalStateException(failure);
                } finally {
                    over = true;
                }
            }
        }
    }
}
