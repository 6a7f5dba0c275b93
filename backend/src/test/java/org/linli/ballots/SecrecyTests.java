package org.linli.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.redis.connection.DataType;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Somebody who has all that is kept (every table, Redis, the log) and knows in what order people voted, and what half of them
 * voted, guesses the votes of the other half. {@code -Dlinli.votes=1000} for as many as the issue asks for.
 */
@LinliTest
@ExtendWith(OutputCaptureExtension.class)
class SecrecyTests {

    private static final int VOTES = Integer.getInteger("linli.votes", 240);
    /** For, against, neither: so many of ten. */
    private static final List<Integer> TRUTH = List.of(0, 0, 0, 0, 0, 1, 1, 1, 2, 2);

    private static final double SIGMAS = 3;

    private final BallotFixture fixture;
    private final JdbcTemplate jdbc;
    private final StringRedisTemplate redis;
    private final TreeFixture.Tree tree;

    SecrecyTests(BallotFixture fixture, JdbcTemplate jdbc, StringRedisTemplate redis, TreeFixture trees) {
        this.fixture = fixture;
        this.jdbc = jdbc;
        this.redis = redis;
        this.tree = trees.create();
    }

    /** Somebody who votes, and what. */
    private record Voter(GraphQlClient.Caller caller, int choice, String nonce) {

        String receipt(long ballot) {
            return Receipt.of(nonce, Integer.toString(choice), ballot);
        }
    }

    @Test
    void whoHasAllThatIsKeptGuessesNoBetterThanByChance(CapturedOutput log) {
        var voters = voters(VOTES);
        var ballot = vote(voters);
        assertNothingLeadsToAVote(ballot, voters, log.getAll());
        assertThat(jdbc
                        .queryForList(
                                "select length(sealed) from ballot_vote where ballot_id = ?", Integer.class, ballot)
                        .stream()
                        .distinct())
                .as("what is sealed is equally long")
                .hasSize(1);
        var before = guess(ballot, voters);

        fixture.end(ballot);

        assertNothingLeadsToAVote(ballot, voters, log.getAll());
        var after = guess(ballot, voters);
        System.out.printf(
                "Secrecy: of %d votes the best guess gets %.1f standard deviations above chance before the end, %.1f after it%n",
                VOTES, before, after);
        assertThat(before).isLessThanOrEqualTo(SIGMAS);
        assertThat(after).isLessThanOrEqualTo(SIGMAS);
        assertThat(jdbc.queryForObject("select count(*) from data_key where owner_id = ?", Integer.class, ballot))
                .as("the key of the ballot")
                .isZero();
    }

    /** If votes had ids that follow time, as everything else has, the same guess would find nearly all of them. */
    @Test
    void idsThatFollowTimeWouldGiveThemAway() {
        var voters = voters(60);
        var ballot = vote(voters);
        for (var place = 0; place < voters.size(); place++) {
            jdbc.update(
                    "update ballot_vote set id = ? where ballot_id = ? and receipt = ?",
                    place + 1,
                    ballot,
                    voters.get(place).receipt(ballot));
        }

        assertThat(guess(ballot, voters)).as("the mutant must be caught").isGreaterThan(SIGMAS);

        jdbc.update("delete from ballot_vote where ballot_id = ?", ballot);
    }

    private List<Voter> voters(int number) {
        var random = new Random();
        var voters = new ArrayList<Voter>();
        for (var i = 0; i < number; i++) {
            voters.add(new Voter(
                    fixture.resident(fixture.household(tree.grid())),
                    TRUTH.get(i % TRUTH.size()),
                    BallotFixture.nonce()));
        }
        Collections.shuffle(voters, random);
        return voters;
    }

    private long vote(List<Voter> voters) {
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.PERSON));
        for (var voter : voters) {
            var input = Map.of(
                    "ballotId",
                    ballot,
                    "nonce",
                    voter.nonce(),
                    "choice",
                    List.of(voter.choice()),
                    "clientRequestId",
                    "request-" + voter.nonce().substring(0, 8));
            assertThat(voter.caller()
                            .ask(BallotFixture.CAST, Map.of("input", input))
                            .refusals("ballotCast"))
                    .isEmpty();
        }
        return ballot;
    }

    /** No row of any table but the votes' own, no entry of Redis and no line of the log holds what a vote is found by. */
    private void assertNothingLeadsToAVote(long ballot, List<Voter> voters, String log) {
        var traces = new HashSet<String>();
        voters.forEach(voter -> {
            traces.add(voter.nonce());
            traces.add(voter.receipt(ballot));
        });
        jdbc.queryForList("select id from ballot_vote where ballot_id = ?", String.class, ballot)
                .forEach(traces::add);
        var found = new ArrayList<String>();
        for (var table : jdbc.queryForList(
                "select table_name from information_schema.tables where table_schema = database()", String.class)) {
            if (!table.equals("ballot_vote")) {
                jdbc.query("select * from `" + table + "`", row -> {
                    var text = new StringBuilder();
                    for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                        text.append(row.getString(column)).append('\n');
                    }
                    if (holds(text.toString(), traces)) {
                        found.add(table);
                    }
                });
            }
        }
        for (var key : redis.keys("*")) {
            if (holds(key + '\n' + entry(key), traces)) {
                found.add("Redis " + key);
            }
        }
        assertThat(found).isEmpty();
        assertThat(holds(log, traces)).as("the log").isFalse();
    }

    private String entry(String key) {
        var type = redis.type(key);
        if (type == DataType.STRING) {
            return String.valueOf(redis.opsForValue().get(key));
        }
        return type == DataType.HASH ? redis.opsForHash().entries(key).toString() : "";
    }

    private static boolean holds(String text, Set<String> traces) {
        for (var word : text.split("[^0-9A-Za-z]+")) {
            if (traces.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Lays votes, in each order that what is kept with them gives, beside voters, in each order that is known of them. The guess
     * which is best for one half is tried on the other one.
     *
     * @return by how many standard deviations it is better than chance
     */
    private double guess(long ballot, List<Voter> voters) {
        var choices = voters.stream().collect(Collectors.toMap(voter -> voter.receipt(ballot), Voter::choice));
        var columns = List.of("id", "receipt", "coalesce(sealed, choice)", "elector_id");
        var votes = new LinkedHashMap<String, List<Integer>>();
        for (var order : columns) {
            votes.put(
                    order,
                    choicesOf(
                            "select receipt from ballot_vote where ballot_id = ? order by " + order, ballot, choices));
        }
        votes.put("as they lie", choicesOf("select receipt from ballot_vote where ballot_id = ?", ballot, choices));
        var people = new LinkedHashMap<String, List<Voter>>();
        people.put("as they voted", voters);
        people.put("by id", sorted(voters, Comparator.comparing(voter -> voter.caller()
                .personId())));
        people.put("as they lie", onRoll(ballot, voters));
        var best = new double[] {Double.NEGATIVE_INFINITY, 0};
        for (var order : votes.values()) {
            for (var guess : List.of(order, order.reversed())) {
                for (var line : people.values()) {
                    var known = score(guess, line, 0);
                    if (known > best[0]) {
                        best = new double[] {known, score(guess, line, 1)};
                    }
                }
            }
        }
        return best[1];
    }

    private List<Integer> choicesOf(String sql, long ballot, Map<String, Integer> choices) {
        return jdbc.queryForList(sql, String.class, ballot).stream()
                .map(choices::get)
                .toList();
    }

    private List<Voter> onRoll(long ballot, List<Voter> voters) {
        var byId =
                voters.stream().collect(Collectors.toMap(voter -> voter.caller().personId(), voter -> voter));
        return jdbc
                .queryForList("select elector_id from ballot_roll where ballot_id = ? and has_cast", Long.class, ballot)
                .stream()
                .map(byId::get)
                .toList();
    }

    private static List<Voter> sorted(List<Voter> voters, Comparator<Voter> order) {
        return voters.stream().sorted(order).toList();
    }

    /** How much better than chance a guess is for every other voter, in standard deviations. */
    private static double score(List<Integer> guess, List<Voter> line, int half) {
        var places = IntStream.range(0, line.size())
                .filter(place -> place % 2 == half)
                .boxed()
                .toList();
        var hits = places.stream()
                .filter(place -> guess.get(place) == line.get(place).choice())
                .count();
        var chance = IntStream.range(0, 3)
                .mapToDouble(choice -> Collections.frequency(TRUTH, choice) / (double) TRUTH.size())
                .map(share -> share * share)
                .sum();
        return (hits - places.size() * chance) / Math.sqrt(places.size() * chance * (1 - chance));
    }
}
