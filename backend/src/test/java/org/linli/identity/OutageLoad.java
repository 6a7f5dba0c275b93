package org.linli.identity;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;

/** People who go on signing in, looking around and signing up, whatever happens meanwhile. */
final class OutageLoad implements AutoCloseable {

    static final int PEOPLE = 12;
    private static final String LIST = "{ activities(first: 10) { edges { node { id title taken } } } }";
    private static final String OWN = "{ viewer { id devices { id name } signups(first: 5) { edges { cursor } } } }";
    private static final String SIGN_UP =
            """
            mutation ($id: ID!, $requestId: ID) {
              activitySignUp(input: {activityId: $id, clientRequestId: $requestId}) {
                signup { id } userErrors { code }
              }
            }""";
    private static final String REFRESH =
            """
            mutation ($token: String!, $requestId: ID) {
              sessionRefresh(input: {refreshToken: $token, clientRequestId: $requestId}) {
                session { accessToken } userErrors { code }
              }
            }""";

    private final GraphQlClient client;
    private final String activityId;
    private final Queue<Duration> times = new ConcurrentLinkedQueue<>();
    private final Queue<Long> signedUp = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<? extends Future<?>> running;
    private volatile boolean ended;

    private OutageLoad(GraphQlClient client, long activityId) {
        this.client = client;
        this.activityId = Long.toString(activityId);
        this.running = IntStream.range(0, PEOPLE)
                .mapToObj(number -> threads.submit(this::visitUntilTheEnd))
                .toList();
    }

    static OutageLoad start(GraphQlClient client, long activityId) {
        return new OutageLoad(client, activityId);
    }

    private void visitUntilTheEnd() {
        while (!ended) {
            visit();
        }
    }

    /** Each step fails the load when it is not answered as it should be. */
    private void visit() {
        var person = timed(client::someone);
        timed(() -> person.ask(LIST).withoutErrors());
        timed(() -> person.ask(OWN).withoutErrors());
        var once = Map.of("id", activityId, "requestId", UUID.randomUUID().toString());
        var first = timed(() -> accepted(person.ask(SIGN_UP, once), "activitySignUp"));
        signedUp.add(person.personId());
        equal(first, timed(() -> accepted(person.ask(SIGN_UP, once), "activitySignUp")));
        var trade = Map.of(
                "token", person.refreshToken(), "requestId", UUID.randomUUID().toString());
        var fresh = timed(() -> accepted(client.nobody().ask(REFRESH, trade), "sessionRefresh"));
        equal(fresh, timed(() -> accepted(client.nobody().ask(REFRESH, trade), "sessionRefresh")));
        var token = fresh.text("sessionRefresh", "session", "accessToken");
        timed(() -> person.withToken(token).ask(OWN).withoutErrors());
        if (person.ask(OWN).status() != 401) {
            throw new AssertionError("a traded token was taken");
        }
    }

    private static Answer accepted(Answer answer, String mutation) {
        if (!answer.withoutErrors().refusals(mutation).isEmpty()) {
            throw new AssertionError(mutation + " was refused: " + answer.refusals(mutation));
        }
        return answer;
    }

    private static void equal(Answer first, Answer again) {
        if (!first.body().equals(again.body())) {
            throw new AssertionError("a repeat was answered differently");
        }
    }

    private <T> T timed(Supplier<T> request) {
        var before = System.nanoTime();
        var answer = request.get();
        times.add(Duration.ofNanos(System.nanoTime() - before));
        return answer;
    }

    /** How long the requests took that were answered since the last call. */
    List<Duration> times() {
        var taken = times.stream().sorted().toList();
        times.clear();
        return taken;
    }

    /** Ends the load; throws what went wrong in it, and gives the people whose sign-up was acknowledged. */
    List<Long> end() throws Exception {
        ended = true;
        for (var each : running) {
            each.get();
        }
        return List.copyOf(signedUp);
    }

    @Override
    public void close() {
        ended = true;
        threads.close();
    }
}
