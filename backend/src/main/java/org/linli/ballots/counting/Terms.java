package org.linli.ballots.counting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.ballots.BallotType;
import org.linli.ballots.BudgetRule;
import org.linli.ballots.Share;

/**
 * By what votes are counted.
 *
 * @param options how many options there are
 * @param costs what each option costs, in fen; empty where there is no budget
 * @param most how many options a vote may name with UP_TO, how many points it gives with POINTS; 1 otherwise
 * @param needed how many must have voted; 0 when any number will do
 */
public record Terms(
        BallotType type,
        int options,
        List<Long> costs,
        int most,
        int needed,
        Share majority,
        @Nullable Long budget,
        @Nullable BudgetRule rule) {

    public Terms {
        costs = List.copyOf(costs);
    }

    /** The cost of an option, 0 where there is no budget. */
    long cost(int option) {
        return costs.isEmpty() ? 0 : costs.get(option);
    }
}
