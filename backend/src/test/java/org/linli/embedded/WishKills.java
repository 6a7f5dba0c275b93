package org.linli.embedded;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * A crowd claims wishes over HTTP, single ones and in bulk, while the database and the server are killed and come back. Whoever
 * gets no answer asks again with the same request id. Afterwards all deadlines pass, and the server is killed while it releases.
 */
final class WishKills {

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

    private final KilledServer server;
    private final KillData data;
    private final int wishes;
    private final int callers;
    private final int kills;
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    private WishKills(KilledServer server, int wishes, int callers, int kills) {
        this.server = server;
        this.data = new KillData(wishes, ORGANISATIONS);
        this.wishes = wishes;
        this.callers = callers;
        this.kills = kills;
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
        try (var server = KilledServer.start("linli-wishes")) {
            return new WishKills(server, wishes, callers, kills).run();
        }
    }

    private Result run() throws Exception {
        try (var connection = server.connect()) {
            data.write(connection);
        }
        var wishIds = create();
        server.rush(calls(wishIds), callers, kills);
        int live;
        var lost = new ArrayList<Long>();
        List<String> wrong;
        try (var connection = server.connect()) {
            live = KilledServer.count(
                    connection,
                    "select count(*) from wish_claim c join wish w on w.id = c.wish_id where c.live = 1 "
                            + "and w.parts_asked = 1 and w.id in (" + KilledServer.join(wishIds) + ")");
            for (var claimId : acknowledged) {
                if (KilledServer.count(connection, "select count(*) from wish_claim where live = 1 and id = " + claimId)
                        == 0) {
                    lost.add(claimId);
                }
            }
            wrong = new ArrayList<>(KillChecks.afterTheRush(connection, wishIds, acknowledged.size()));
        }
        if (acknowledged.isEmpty()) {
            throw new AssertionError("nobody could claim: " + refusals);
        }
        var released = release();
        try (var connection = server.connect()) {
            wrong.addAll(KillChecks.afterTheRelease(connection, wishIds));
        }
        return new Result(
                wishes,
                live,
                acknowledged.size(),
                lost.size(),
                server.repeated(),
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
            pool.awaitTermination(KilledServer.PATIENCE.toSeconds(), TimeUnit.SECONDS);
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
        var answer = server.ask(data.wisher(number), CREATE, Map.of("content", content, "id", "wish-" + number));
        return Long.parseLong(
                answer.path("data").path("wishCreate").path("wish").path("id").asString());
    }

    private List<Runnable> calls(List<Long> wishIds) {
        var random = new Random(KilledServer.seed());
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
        var payload =
                server.ask(token, document, Map.of("input", input)).path("data").path(operation);
        for (var claim : payload.has("claims") ? payload.path("claims") : payload) {
            if (claim.has("id")) {
                acknowledged.add(Long.parseLong(claim.path("id").asString()));
            }
        }
        for (var list : List.of("userErrors", "missed")) {
            payload.path(list)
                    .forEach(error -> refusals.merge(error.path("code").asString(), 1, Integer::sum));
        }
    }

    /** Lets all deadlines pass at once and kills the server in the middle; returns how many claims had ended by then. */
    private int release() throws Exception {
        int before;
        try (var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update wish_claim set due_at = now(3) - interval 1 second where state = 'CLAIMED'");
            statement.executeUpdate(
                    "update scheduled_task set execution_time = now(6) where task_name = 'wish-releases'");
            await().atMost(KilledServer.PATIENCE)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> KilledServer.count(connection, "select count(*) from wish_claim where state = 'LATE'")
                            >= 5);
            server.stop();
            before = KilledServer.count(connection, "select count(*) from wish_claim where state = 'LATE'");
        }
        server.killServer();
        try (var connection = server.connect()) {
            await().atMost(KilledServer.PATIENCE)
                    .until(() ->
                            KilledServer.count(connection, "select count(*) from wish_claim where state = 'CLAIMED'")
                                    == 0);
        }
        return before;
    }
}
