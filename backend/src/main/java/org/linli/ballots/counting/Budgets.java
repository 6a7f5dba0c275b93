package org.linli.ballots.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.linli.ballots.BallotOutcome;
import org.linli.ballots.BallotType;
import org.linli.ballots.BudgetRule;

/** Gives the money of a budget to projects. */
final class Budgets {

    private Budgets() {}

    static Counting.Tally of(Terms terms, Collection<List<Integer>> votes, List<Integer> totals) {
        var budget = Objects.requireNonNull(terms.budget());
        var winners = new ArrayList<Integer>();
        if (terms.rule() == BudgetRule.EQUAL_SHARES) {
            winners.addAll(new EqualShares(terms, wishes(terms, votes)).winners());
        }
        greedy(terms, totals, budget, winners);
        return new Counting.Tally(
                winners.isEmpty() ? BallotOutcome.NOT_PASSED : BallotOutcome.PASSED, winners, List.of());
    }

    /**
     * Adds the most wanted one that the rest of the money is enough for, then the next one: also what equal shares leave is spent
     * so. Of level ones the cheaper goes first, then that which was listed first. What nobody wants gets nothing.
     */
    private static void greedy(Terms terms, List<Integer> totals, long budget, List<Integer> winners) {
        var left = budget - winners.stream().mapToLong(terms::cost).sum();
        var order = new ArrayList<>(IntStream.range(0, terms.options()).boxed().toList());
        order.sort(Comparator.<Integer>comparingInt(totals::get)
                .reversed()
                .thenComparing(terms::cost)
                .thenComparing(option -> option));
        for (var option : order) {
            if (totals.get(option) > 0 && !winners.contains(option) && terms.cost(option) <= left) {
                winners.add(option);
                left -= terms.cost(option);
            }
        }
    }

    /** How much each voter wants each option: her points, or 1 for what she names. */
    private static List<int[]> wishes(Terms terms, Collection<List<Integer>> votes) {
        return votes.stream()
                .map(vote -> {
                    var wish = new int[terms.options()];
                    if (terms.type() == BallotType.POINTS) {
                        IntStream.range(0, vote.size()).forEach(option -> wish[option] = vote.get(option));
                    } else {
                        new TreeSet<>(vote).forEach(option -> wish[option] = 1);
                    }
                    return wish;
                })
                .toList();
    }
}
