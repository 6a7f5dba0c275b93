package org.linli.ballots;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ballot to be opened. Nothing of it can be changed afterwards.
 *
 * @param nodeId whose residents vote: a community, or a node under one
 * @param question what is asked, at most 200 characters
 * @param options 2 to 30; empty for YES_NO
 * @param most how many options a vote may name at most with UP_TO, how many points it gives with POINTS; 1 otherwise
 * @param quorum how many of the roll must vote; null when any number will do
 * @param majority how many of those who voted must be for it, where it is YES_NO; elsewhere the most votes are enough, and a
 *     run-off ends with more than half
 * @param budgetFen the money for all options together, in fen; null unless each option has a cost
 * @param rule how the money is given; null unless there is a budget
 * @param closesAt when it closes by itself
 */
public record NewBallot(
        BallotSubject subject,
        long subjectId,
        long nodeId,
        String question,
        BallotMode mode,
        BallotType type,
        ElectorUnit unit,
        List<NewOption> options,
        int most,
        @Nullable Share quorum,
        Share majority,
        @Nullable Long budgetFen,
        @Nullable BudgetRule rule,
        Instant closesAt) {

    public NewBallot {
        options = List.copyOf(options);
    }

    /**
     * An option of a ballot.
     *
     * @param text at most 100 characters
     * @param costFen what it costs, in fen; null where there is no budget
     */
    public record NewOption(String text, @Nullable Long costFen) {}
}
