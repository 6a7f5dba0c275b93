package org.linli.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Whole households vote over HTTP, each member many times, while the database and the server are killed and come back. */
final class BallotKills {

    private static final int MEMBERS = 5;
    private static final String CAST =
            """
            mutation ($input: BallotCastInput!) { ballotCast(input: $input) { receipt userErrors { code } } }""";

    private final KilledServer server;
    private final KillData data;
    private final int households;
    private final int tries;
    private final int callers;
    private final int kills;
    private final Set<String> receipts = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    private BallotKills(KilledServer server, int households, int tries, int callers, int kills) {
        this.server = server;
        this.data = new KillData(households * MEMBERS, 1);
        this.households = households;
        this.tries = tries;
        this.callers = callers;
        this.kills = kills;
    }

    /**
     * What came of it.
     *
     * @param receipts different ones that were given
     * @param wrong what is wrong in the database, in words
     */
    record Result(
            int households,
            int calls,
            int kills,
            int receipts,
            int marks,
            int votes,
            int repeated,
            Map<String, Integer> refusals,
            List<String> wrong) {}

    static Result run(int households, int tries, int callers, int kills) throws Exception {
        try (var server = KilledServer.start("linli-ballots")) {
            return new BallotKills(server, households, tries, callers, kills).run();
        }
    }

    private Result run() throws Exception {
        long ballot;
        try (var connection = server.connect()) {
            data.write(connection);
            ballot = data.ballot(connection, households, MEMBERS);
        }
        var calls = calls(ballot);
        server.rush(calls, callers, kills);
        try (var connection = server.connect()) {
            var marks = (int) KilledServer.count(
                    connection, "select count(*) from ballot_roll where has_cast and ballot_id = " + ballot);
            var votes = kept(connection, ballot);
            var counted = (int) KilledServer.count(connection, "select cast_count from ballot where id = " + ballot);
            var wrong = new ArrayList<String>();
            if (marks != households || votes.size() != households || counted != households) {
                wrong.add("%d marks, %d votes, %d counted".formatted(marks, votes.size(), counted));
            }
            if (!votes.equals(receipts)) {
                wrong.add("receipts that were given are not those that are kept");
            }
            return new Result(
                    households,
                    calls.size(),
                    2 * kills,
                    receipts.size(),
                    marks,
                    votes.size(),
                    server.repeated(),
                    Map.copyOf(refusals),
                    wrong);
        }
    }

    /** Of each member half of the tries are the same vote again, as of a phone that got no answer. */
    private List<Runnable> calls(long ballot) {
        var random = new Random(KilledServer.seed());
        var calls = new ArrayList<Runnable>();
        for (var voter = 0; voter < households * MEMBERS; voter++) {
            var token = data.claimer(voter);
            var kept = nonce(random);
            for (var i = 0; i < tries; i++) {
                var again = i % 2 == 0;
                var nonce = again ? kept : nonce(random);
                var choice = again ? 0 : random.nextInt(3);
                calls.add(() -> cast(token, ballot, choice, nonce));
            }
        }
        return calls;
    }

    private static String nonce(Random random) {
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }

    private void cast(String token, long ballot, int choice, String nonce) {
        var input = Map.of("ballotId", ballot, "choice", List.of(choice), "nonce", nonce);
        var payload =
                server.ask(token, CAST, Map.of("input", input)).path("data").path("ballotCast");
        payload.path("userErrors")
                .forEach(error -> refusals.merge(error.path("code").asString(), 1, Integer::sum));
        if (!payload.path("receipt").isNull()) {
            receipts.add(payload.path("receipt").asString());
        }
    }

    private static Set<String> kept(Connection connection, long ballot) throws SQLException {
        var kept = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select receipt from ballot_vote where ballot_id = " + ballot)) {
            while (rows.next()) {
                kept.add(rows.getString(1));
            }
        }
        return kept;
    }
}
