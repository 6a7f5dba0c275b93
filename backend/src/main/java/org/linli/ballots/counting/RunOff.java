package org.linli.ballots.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.linli.ballots.BallotOutcome;

/**
 * Instant run-off: the option with the fewest votes is taken out, and its votes go to what they prefer next, until one has more
 * votes than all others together, of those votes that still name one.
 *
 * <p>Of options that are level at the bottom, that goes out which had fewer votes in the round before, or in the one before that,
 * and so on; of those that were level in all rounds, that which was listed last. Two that are level at the end are told apart in
 * the same way.
 */
final class RunOff {

    private final List<List<Integer>> votes;
    private final int options;
    private final List<Count.Round> rounds = new ArrayList<>();
    private final TreeSet<Integer> left = new TreeSet<>();

    private RunOff(Terms terms, Collection<List<Integer>> votes) {
        this.votes = List.copyOf(votes);
        this.options = terms.options();
        for (var option = 0; option < options; option++) {
            left.add(option);
        }
    }

    static Counting.Tally of(Terms terms, Collection<List<Integer>> votes) {
        return new RunOff(terms, votes).run();
    }

    private Counting.Tally run() {
        while (true) {
            var totals = totals();
            var named = totals.stream().mapToInt(Integer::intValue).sum();
            if (named == 0) {
                rounds.add(new Count.Round(totals, -1));
                return new Counting.Tally(BallotOutcome.NOT_PASSED, List.of(), rounds);
            }
            var best = left.stream().max(Comparator.comparingInt(totals::get)).orElseThrow();
            if (2 * totals.get(best) > named || left.size() == 1) {
                rounds.add(new Count.Round(totals, -1));
                return new Counting.Tally(BallotOutcome.PASSED, List.of(best), rounds);
            }
            var out = worst(totals);
            left.remove(out);
            rounds.add(new Count.Round(totals, out));
        }
    }

    private List<Integer> totals() {
        List<Integer> totals = new ArrayList<>(Collections.nCopies(options, 0));
        for (var vote : votes) {
            vote.stream()
                    .filter(left::contains)
                    .findFirst()
                    .ifPresent(option -> totals.set(option, totals.get(option) + 1));
        }
        return totals;
    }

    private Integer worst(List<Integer> totals) {
        var order = Comparator.<Integer>comparingInt(totals::get);
        for (var before : rounds.reversed()) {
            order = order.thenComparing(before.totals()::get);
        }
        return left.stream().min(order.thenComparing(Comparator.reverseOrder())).orElseThrow();
    }
}
