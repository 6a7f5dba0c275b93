package org.linli.ballots.counting;

import java.util.List;
import org.linli.ballots.BallotOutcome;

/**
 * What votes come to.
 *
 * @param cast how many have voted, spoilt papers among them
 * @param spoilt papers that say nothing that counts
 * @param totals votes for each option, first preferences with RANKING, points with POINTS
 * @param winners the options that won, in the order in which they did; empty for YES_NO
 * @param rounds how a run-off went; empty elsewhere
 * @param spent what the winners cost together, in fen; 0 where there is no budget
 */
public record Count(
        BallotOutcome outcome,
        int cast,
        int spoilt,
        List<Integer> totals,
        List<Integer> winners,
        List<Round> rounds,
        long spent) {

    public Count {
        totals = List.copyOf(totals);
        winners = List.copyOf(winners);
        rounds = List.copyOf(rounds);
    }

    /**
     * A round of a run-off.
     *
     * @param totals votes that each option has in it; 0 for one that is out
     * @param out the option that is taken out by it; -1 in the last one
     */
    public record Round(List<Integer> totals, int out) {

        public Round {
            totals = List.copyOf(totals);
        }
    }
}
