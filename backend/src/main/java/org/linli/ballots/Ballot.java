package org.linli.ballots;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AtNode;

/**
 * A ballot, as everyone may see it.
 *
 * @param nodePath the path of the node whose residents vote
 * @param most how many options a vote may name at most with UP_TO, how many points it gives with POINTS; 1 otherwise
 * @param quorum null when any number will do
 * @param budgetFen the money for all options together, in fen; null where there is none to give
 * @param rollSize how many are on the roll
 * @param castCount how many of them have voted
 * @param paperCount how many of those on paper
 * @param papersEntered how many of the papers two people have entered
 * @param outcome null until it is closed
 * @param fingerprint SHA-256 of what is published, in hexadecimal digits; null until it is closed
 */
public record Ballot(
        long id,
        long communityId,
        long nodeId,
        String nodePath,
        BallotSubject subject,
        long subjectId,
        String question,
        BallotMode mode,
        BallotType type,
        ElectorUnit unit,
        int most,
        @Nullable Share quorum,
        Share majority,
        @Nullable Long budgetFen,
        @Nullable BudgetRule budgetRule,
        int rollSize,
        int castCount,
        int paperCount,
        int papersEntered,
        int spoilt,
        BallotStatus status,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        @Nullable BallotOutcome outcome,
        @Nullable String fingerprint,
        @Nullable String calledOffReason)
        implements AtNode {

    /** Name among the sources of answers, with the id of the ballot. */
    public static final String SOURCE = "ballot";

    private static final int FEW = 3;

    @Override
    public String path() {
        return nodePath;
    }

    /** How many must vote; 0 when any number will do. */
    public int needed() {
        return quorum == null ? 0 : quorum.of(rollSize);
    }

    /** Whether what votes say may be told. */
    boolean isTold() {
        return status == BallotStatus.CLOSED || mode == BallotMode.OPEN && status != BallotStatus.CALLED_OFF;
    }

    /** Whether so few have voted that nobody may be told how many. */
    boolean isQuiet() {
        return status != BallotStatus.CLOSED && mode != BallotMode.OPEN && castCount < FEW;
    }

    /** Whether all papers of those who are marked as having voted on paper were entered. */
    boolean hasAllPapers() {
        return paperCount == papersEntered;
    }
}
