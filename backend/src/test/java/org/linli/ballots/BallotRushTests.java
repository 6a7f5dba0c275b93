package org.linli.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linli.households.Electorate;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.linli.shared.errors.Rejected;
import org.linli.testing.Crowd;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole households vote at once; {@code -Dlinli.households=1000} for as many as the issue asks for. */
@LinliTest
class BallotRushTests {

    private static final int HOUSEHOLDS = Integer.getInteger("linli.households", 60);
    private static final int MEMBERS = 5;
    private static final int TRIES = 10;
    /** Fewer than the pool's connections, so that the classes beside this one find some. */
    private static final int CALLERS = 24;

    private final BallotFixture fixture;
    private final Casting casting;
    private final BallotMapper mapper;
    private final RollMapper roll;
    private final VoteMapper votes;
    private final BallotTerms terms;
    private final VoteSeal seal;
    private final Electorate electorate;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    BallotRushTests(
            BallotFixture fixture,
            Casting casting,
            BallotMapper mapper,
            RollMapper roll,
            VoteMapper votes,
            BallotTerms terms,
            VoteSeal seal,
            Electorate electorate,
            Changes changes,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.casting = casting;
        this.mapper = mapper;
        this.roll = roll;
        this.votes = votes;
        this.terms = terms;
        this.seal = seal;
        this.electorate = electorate;
        this.changes = changes;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    /** Each member tries ten times, half of the time with the same vote again. */
    @Test
    void eachHouseholdHasOneVoteHoweverManyOfItTryAtOnce() {
        var homes = new ArrayList<List<Viewer>>();
        for (var i = 0; i < HOUSEHOLDS; i++) {
            homes.add(fixture.members(fixture.household(tree.grid()), MEMBERS));
        }
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.HOUSEHOLD));
        var random = new Random(20_261_125);
        var calls = new ArrayList<Callable<String>>();
        for (var home : homes) {
            for (var member : home) {
                var kept = BallotFixture.nonce();
                for (var i = 0; i < TRIES; i++) {
                    var nonce = i % 2 == 0 ? kept : BallotFixture.nonce();
                    var choice = i % 2 == 0 ? 0 : random.nextInt(3);
                    calls.add(() -> attempt(casting, member, ballot, choice, nonce));
                }
            }
        }
        Collections.shuffle(calls, random);

        var answers = Crowd.run(CALLERS, calls);

        var receipts = answers.stream()
                .filter(answer -> Receipt.FORM.matcher(answer).matches())
                .distinct()
                .toList();
        System.out.printf(
                "Ballot: %d households, %d tries, %d different receipts given, %d marks, %d votes, %d counted%n",
                HOUSEHOLDS,
                calls.size(),
                receipts.size(),
                count("select count(*) from ballot_roll where has_cast and ballot_id = ?", ballot),
                count("select count(*) from ballot_vote where ballot_id = ?", ballot),
                count("select cast_count from ballot where id = ?", ballot));
        assertThat(answers)
                .allMatch(answer -> answer.equals("ALREADY_CAST")
                        || Receipt.FORM.matcher(answer).matches());
        assertThat(wrong(ballot, receipts)).isEmpty();
        assertThat(receipts).hasSize(HOUSEHOLDS);
        fixture.end(ballot);
        assertThat(wrong(ballot, receipts)).isEmpty();
    }

    /** Votes that were acknowledged and are not there, and numbers that should be the same and are not. */
    private List<String> wrong(long ballot, List<String> receipts) {
        var wrong = new ArrayList<String>();
        var marks = count("select count(*) from ballot_roll where has_cast and ballot_id = ?", ballot);
        var kept = jdbc.queryForList("select receipt from ballot_vote where ballot_id = ?", String.class, ballot);
        var counted = count("select cast_count from ballot where id = ?", ballot);
        if (marks != kept.size() || marks != counted) {
            wrong.add("%d marks, %d votes, %d counted".formatted(marks, kept.size(), counted));
        }
        receipts.stream().filter(receipt -> !kept.contains(receipt)).forEach(lost -> wrong.add("lost " + lost));
        return wrong;
    }

    private int count(String sql, long ballot) {
        return jdbc.queryForObject(sql, Integer.class, ballot);
    }

    private String attempt(Casting how, Viewer viewer, long ballot, int choice, String nonce) {
        while (true) {
            try {
                return transaction.execute(status -> how.cast(viewer, ballot, List.of(choice), nonce));
            } catch (Rejected rejected) {
                return rejected.rejection().code();
            } catch (PessimisticLockingFailureException again) {
                Thread.yield();
            }
        }
    }

    /** Looks whether the vote is given and only then gives it; two who look at the same time both give it. */
    @Test
    void whoeverLooksBeforeSheMarksIsCaught() {
        var home = fixture.household(tree.grid());
        var members = fixture.members(home, 2);
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.HOUSEHOLD));
        var bothLooked = new CyclicBarrier(2);
        var looking = (RollMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RollMapper.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("mark")) {
                        return method.invoke(roll, arguments);
                    }
                    var cast = roll.find((Long) arguments[0], (Long) arguments[1])
                            .orElseThrow()
                            .hasCast();
                    bothLooked.await(60, TimeUnit.SECONDS);
                    return cast ? 0 : markAnyway((Long) arguments[0], (Long) arguments[1]);
                });
        var mutant = new Casting(mapper, looking, votes, terms, seal, electorate, changes, Clock.systemUTC());

        var receipts = Crowd.run(
                2,
                members.stream()
                        .<Callable<String>>map(
                                member -> () -> attempt(mutant, member, ballot, 0, BallotFixture.nonce()))
                        .toList());

        assertThat(wrong(ballot, receipts)).as("the mutant must be caught").isNotEmpty();
    }

    private int markAnyway(long ballot, long elector) {
        jdbc.update("update ballot_roll set has_cast = true where ballot_id = ? and elector_id = ?", ballot, elector);
        return 1;
    }

    /** Whoever votes while the ballot closes is counted, or told that it is over. */
    @Test
    void nobodyIsToldThatAVoteCountsWhichIsNotCounted() {
        var voters = fixture.members(fixture.household(tree.grid()), 30);
        var ballot = fixture.open(BallotFixture.yesNo(tree.community(), BallotMode.SECRET, ElectorUnit.PERSON));
        var calls = new ArrayList<Callable<String>>();
        for (var i = 0; i < voters.size(); i++) {
            var voter = voters.get(i);
            calls.add(() -> attempt(casting, voter, ballot, 0, BallotFixture.nonce()));
            if (i == voters.size() / 2) {
                calls.add(() -> {
                    fixture.end(ballot);
                    return "ended";
                });
            }
        }

        var answers = Crowd.run(12, calls);

        var receipts = answers.stream()
                .filter(answer -> Receipt.FORM.matcher(answer).matches())
                .toList();
        assertThat(wrong(ballot, receipts)).isEmpty();
        assertThat(count("select count(*) from ballot_vote where choice = '0' and ballot_id = ?", ballot))
                .isEqualTo(receipts.size());
        assertThat(answers).containsOnlyOnce("ended").contains("BALLOT_OVER");
    }
}
