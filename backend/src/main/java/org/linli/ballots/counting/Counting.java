package org.linli.ballots.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.linli.ballots.BallotOutcome;
import org.linli.ballots.BallotType;

/** Counts the votes of a ballot. */
public final class Counting {

    /** Places of the options of YES_NO. */
    static final int FOR = 0;

    private Counting() {}

    /**
     * Counts votes, in any order.
     *
     * @param votes what each vote names: places of options, with RANKING the most preferred first; with POINTS the points of
     *     each option. Empty for one that names nothing, which counts as cast
     * @param spoilt papers that say nothing that counts, which count as cast
     */
    public static Count of(Terms terms, Collection<List<Integer>> votes, int spoilt) {
        var cast = votes.size() + spoilt;
        var totals = totals(terms, votes);
        var tally = cast < terms.needed() || cast == 0
                ? new Tally(BallotOutcome.NO_QUORUM, List.of(), List.of())
                : tally(terms, votes, totals, cast);
        var spent = tally.winners().stream().mapToLong(terms::cost).sum();
        return new Count(tally.outcome(), cast, spoilt, totals, tally.winners(), tally.rounds(), spent);
    }

    private static Tally tally(Terms terms, Collection<List<Integer>> votes, List<Integer> totals, int cast) {
        return switch (terms.type()) {
            case YES_NO ->
                totals.get(FOR) >= terms.majority().of(cast)
                        ? new Tally(BallotOutcome.PASSED, List.of(), List.of())
                        : new Tally(BallotOutcome.NOT_PASSED, List.of(), List.of());
            case ONE_OF -> most(totals, 1);
            case UP_TO -> most(totals, terms.most());
            case RANKING -> RunOff.of(terms, votes);
            case KNAPSACK, POINTS -> terms.budget() == null ? most(totals, 1) : Budgets.of(terms, votes, totals);
        };
    }

    private static List<Integer> totals(Terms terms, Collection<List<Integer>> votes) {
        var totals = new int[terms.options()];
        for (var vote : votes) {
            if (terms.type() == BallotType.POINTS) {
                IntStream.range(0, vote.size()).forEach(option -> totals[option] += vote.get(option));
            } else if (terms.type() == BallotType.RANKING) {
                vote.stream().findFirst().ifPresent(first -> totals[first]++);
            } else {
                vote.forEach(option -> totals[option]++);
            }
        }
        return IntStream.of(totals).boxed().toList();
    }

    /** The options with the most votes, at most so many; nothing is decided where the last ones of them are level with others. */
    private static Tally most(List<Integer> totals, int most) {
        var order = byTotal(totals);
        var winners = new ArrayList<Integer>();
        for (var option : order) {
            if (winners.size() < most && totals.get(option) > 0) {
                winners.add(option);
            }
        }
        if (winners.size() < order.size() && !winners.isEmpty()) {
            var bar = totals.get(order.get(winners.size()));
            winners.removeIf(option -> totals.get(option).equals(bar));
        }
        return new Tally(
                winners.isEmpty() ? BallotOutcome.NOT_PASSED : BallotOutcome.PASSED, List.copyOf(winners), List.of());
    }

    /** The options with the most first; of level ones that which was listed first. */
    static List<Integer> byTotal(List<Integer> totals) {
        return IntStream.range(0, totals.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(totals::get).reversed().thenComparing(option -> option))
                .toList();
    }

    /** What was decided. */
    record Tally(BallotOutcome outcome, List<Integer> winners, List<Count.Round> rounds) {}
}
