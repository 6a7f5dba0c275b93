package org.linli.ballots.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linli.ballots.BallotOutcome;
import org.linli.ballots.BallotType;
import org.linli.ballots.BudgetRule;
import org.linli.ballots.Share;

/** Counts by hand, most of them published by others. */
class CountingTests {

    @Test
    void moreThanHalfOfThoseWhoVotedMustBeForItWhereEnoughOfTheRollVote() {
        var terms = terms(BallotType.YES_NO, 3, 1, Share.MORE_THAN_HALF.of(41));

        var count = Counting.of(terms, votes(15, List.of(0), 7, List.of(1), 1, List.of(2)), 0);

        assertThat(terms.needed()).isEqualTo(21);
        assertThat(count.outcome()).isEqualTo(BallotOutcome.PASSED);
        assertThat(count.totals()).containsExactly(15, 7, 1);
        assertThat(Counting.of(terms, votes(20, List.of(0)), 0).outcome()).isEqualTo(BallotOutcome.NO_QUORUM);
        assertThat(Counting.of(terms, votes(20, List.of(0)), 1).outcome()).isEqualTo(BallotOutcome.PASSED);
        assertThat(Counting.of(terms, votes(11, List.of(0), 11, List.of(1)), 0).outcome())
                .isEqualTo(BallotOutcome.NOT_PASSED);
    }

    @Test
    void sharesAreAsTheLawCountsThem() {
        assertThat(IntStream.rangeClosed(1, 6).map(Share.MORE_THAN_HALF::of)).containsExactly(1, 2, 2, 3, 3, 4);
        assertThat(IntStream.rangeClosed(1, 6).map(Share.TWO_THIRDS::of)).containsExactly(1, 2, 2, 3, 4, 4);
        assertThat(IntStream.rangeClosed(1, 6).map(Share.THREE_QUARTERS::of)).containsExactly(1, 2, 3, 3, 4, 5);
    }

    @Test
    void nothingIsDecidedBetweenOptionsThatAreLevel() {
        var terms = terms(BallotType.ONE_OF, 3, 1, 0);

        var level = Counting.of(terms, votes(2, List.of(0), 2, List.of(2), 1, List.of(1)), 0);

        assertThat(level.outcome()).isEqualTo(BallotOutcome.NOT_PASSED);
        assertThat(level.winners()).isEmpty();
        var two = terms(BallotType.UP_TO, 4, 2, 0);
        var clear = Counting.of(two, votes(3, List.of(1, 2), 2, List.of(3), 1, List.of(2)), 0);
        assertThat(clear.winners()).containsExactly(2, 1);
        var half = Counting.of(two, votes(3, List.of(1), 2, List.of(3), 2, List.of(2)), 0);
        assertThat(half.winners()).as("the second place is level").containsExactly(1);
    }

    /** The capital of Tennessee, the example of instant run-off in Wikipedia and Electowiki: Knoxville with 58 of 100. */
    @Test
    void runsOffTheCapitalOfTennesseeAsPublished() {
        var memphis = 0;
        var nashville = 1;
        var chattanooga = 2;
        var knoxville = 3;
        var votes = votes(
                42,
                List.of(memphis, nashville, chattanooga, knoxville),
                26,
                List.of(nashville, chattanooga, knoxville, memphis),
                15,
                List.of(chattanooga, knoxville, nashville, memphis),
                17,
                List.of(knoxville, chattanooga, nashville, memphis));

        var count = Counting.of(terms(BallotType.RANKING, 4, 1, 0), votes, 0);

        assertThat(count.winners()).containsExactly(knoxville);
        assertThat(count.rounds())
                .containsExactly(
                        new Count.Round(List.of(42, 26, 15, 17), chattanooga),
                        new Count.Round(List.of(42, 26, 0, 32), nashville),
                        new Count.Round(List.of(42, 0, 0, 58), -1));
    }

    @Test
    void levelOptionsOfARunOffAreToldApartByTheRoundBeforeAndThenByTheList() {
        var last = Counting.of(
                terms(BallotType.RANKING, 3, 1, 0), votes(2, List.of(0), 1, List.of(1, 0), 1, List.of(2, 0)), 0);
        assertThat(last.rounds().getFirst().out()).isEqualTo(2);
        // In round 2 options 0 and 1 have 3 each; option 1 had fewer in round 1.
        var before = Counting.of(
                terms(BallotType.RANKING, 4, 1, 0),
                votes(3, List.of(0), 2, List.of(1), 1, List.of(2, 1), 4, List.of(3)),
                0);
        assertThat(before.rounds().stream().map(Count.Round::out)).startsWith(2, 1);
    }

    /**
     * Example 11 of Lackner and Skowron, Multi-Winner Voting with Approval Preferences: of four seats the method of equal shares
     * gives one, to the first candidate, whose eight voters pay an eighth each.
     */
    @Test
    void sharesEquallyAsInTheBookOfLacknerAndSkowron() {
        var seat = 24L;
        var terms = new Terms(
                BallotType.KNAPSACK,
                7,
                Collections.nCopies(7, seat),
                1,
                0,
                Share.MORE_THAN_HALF,
                4 * seat,
                BudgetRule.EQUAL_SHARES);
        var votes = votes(
                3,
                List.of(0, 1),
                3,
                List.of(0, 2),
                2,
                List.of(0, 3),
                1,
                List.of(1, 2, 5),
                1,
                List.of(4),
                1,
                List.of(5),
                1,
                List.of(6));

        assertThat(new EqualShares(terms, wishes(votes, 7)).winners()).containsExactly(0);
        // What is left goes to the most wanted: b and c have four votes each, then d and f have two.
        assertThat(Counting.of(terms, votes, 0).winners()).containsExactly(0, 1, 2, 3);
    }

    /**
     * The motivation of the method in Wikipedia: 51 of 100 want ten red projects, 49 want ten blue ones, and there is money for ten.
     * Greedy gives all to the red ones; equal shares five to each.
     */
    @Test
    void sharesEquallyBetweenRedAndBlueAsPublished() {
        var red = IntStream.range(0, 10).boxed().toList();
        var blue = IntStream.range(10, 20).boxed().toList();
        var votes = votes(51, red, 49, blue);

        var greedy = Counting.of(money(BudgetRule.GREEDY, 1_000, Collections.nCopies(20, 100L)), votes, 0);
        var equal = Counting.of(money(BudgetRule.EQUAL_SHARES, 1_000, Collections.nCopies(20, 100L)), votes, 0);

        assertThat(greedy.winners()).containsExactlyElementsOf(red);
        assertThat(equal.winners()).hasSize(10);
        assertThat(equal.winners().stream().filter(blue::contains).count())
                .as("49 hundredths of the money pay for four; what is left of both goes to the most wanted")
                .isEqualTo(4);
        assertThat(equal.spent()).isEqualTo(1_000);
    }

    /** By hand: three voters have 4 each. Points 3 and 1 for A (cost 6), 2 for B (cost 4), 5 for C (cost 9). */
    @Test
    void payersGiveInProportionToTheirPointsAndNeverMoreThanTheyHave() {
        var terms = new Terms(
                BallotType.POINTS, 3, List.of(6L, 4L, 9L), 5, 0, Share.MORE_THAN_HALF, 12L, BudgetRule.EQUAL_SHARES);
        var votes = List.of(List.of(3, 2, 0), List.of(1, 0, 0), List.of(0, 0, 5));

        // A: 3p + p = 6, p = 1.5, but the first would pay 4.5 of 4: she pays 4, the second 2, p = 2. B: 2p = 4, p = 2.
        // C: 5p = 9,
        // which is more than the 4 that the third has. A and B are level, A is listed first; then nobody can pay for B.
        assertThat(new EqualShares(
                                terms, votes.stream().map(CountingTests::array).toList())
                        .winners())
                .containsExactly(0);
        var count = Counting.of(terms, votes, 0);
        assertThat(count.totals()).containsExactly(4, 2, 5);
        assertThat(count.winners())
                .as("6 are left, which is enough for B but not for C")
                .containsExactly(0, 1);
        assertThat(count.spent()).isEqualTo(10);
    }

    @Test
    void theOrderOfVotesDoesNotMatterAndNoMoreIsSpentThanThereIs() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var costs = random.longs(6, 1, 50).boxed().toList();
            var votes = new ArrayList<List<Integer>>();
            for (var voter = 0; voter < 40; voter++) {
                votes.add(IntStream.range(0, 6)
                        .filter(i -> random.nextInt(3) == 0)
                        .boxed()
                        .toList());
            }
            for (var rule : BudgetRule.values()) {
                var one = Counting.of(money(rule, 100, costs), votes, 0);
                Collections.shuffle(votes, random);
                assertThat(Counting.of(money(rule, 100, costs), votes, 0)).isEqualTo(one);
                assertThat(one.spent()).isLessThanOrEqualTo(100);
            }
        }
    }

    private static Terms money(BudgetRule rule, long budget, List<Long> costs) {
        return new Terms(BallotType.KNAPSACK, costs.size(), costs, 1, 0, Share.MORE_THAN_HALF, budget, rule);
    }

    private static Terms terms(BallotType type, int options, int most, int needed) {
        return new Terms(type, options, List.of(), most, needed, Share.MORE_THAN_HALF, null, null);
    }

    /** How many say what. */
    @SuppressWarnings("unchecked")
    private static List<List<Integer>> votes(@Nullable Object... groups) {
        var votes = new ArrayList<List<Integer>>();
        for (var group = 0; group < groups.length; group += 2) {
            votes.addAll(Collections.nCopies((Integer) groups[group], (List<Integer>) groups[group + 1]));
        }
        return votes;
    }

    private static List<int[]> wishes(List<List<Integer>> votes, int options) {
        return votes.stream()
                .map(vote -> IntStream.range(0, options)
                        .map(option -> vote.contains(option) ? 1 : 0)
                        .toArray())
                .toList();
    }

    private static int[] array(List<Integer> points) {
        return points.stream().mapToInt(Integer::intValue).toArray();
    }
}
