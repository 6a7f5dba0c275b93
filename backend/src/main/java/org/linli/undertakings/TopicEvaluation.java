package org.linli.undertakings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How those affected judge what was done about a topic.
 *
 * @param ones how many have given 1 point, and so on
 */
record TopicEvaluation(
        long id,
        long communityId,
        long nodeId,
        long topicId,
        TopicEvaluationStatus status,
        int ones,
        int twos,
        int threes,
        int fours,
        int fives,
        Instant opensAt,
        Instant closesAt,
        @Nullable Instant closedAt) {

    /** The fewest scores that an average is made of: fewer would tell who has given which. */
    static final int FEWEST = 5;

    /** The lowest average with which a topic is closed. */
    static final int ENOUGH = 3;

    /** Whether it takes scores. */
    boolean isOpenAt(Instant now) {
        return status == TopicEvaluationStatus.OPEN && now.isBefore(closesAt);
    }

    /** Whether it is time to close it. */
    boolean isOverAt(Instant now) {
        return status == TopicEvaluationStatus.OPEN && !now.isBefore(closesAt);
    }

    /** How many have given 1, 2, 3, 4 and 5 points. */
    List<Integer> counts() {
        return List.of(ones, twos, threes, fours, fives);
    }

    public int scoreCount() {
        return ones + twos + threes + fours + fives;
    }

    /** Rounded down, so that what is below a limit never looks as if it reached it. */
    @Nullable
    BigDecimal exactAverage() {
        return scoreCount() < FEWEST
                ? null
                : BigDecimal.valueOf(points()).divide(BigDecimal.valueOf(scoreCount()), 1, RoundingMode.DOWN);
    }

    public @Nullable Double average() {
        var average = exactAverage();
        return average == null ? null : Double.valueOf(average.doubleValue());
    }

    public @Nullable TopicEvaluationOutcome outcome() {
        return status == TopicEvaluationStatus.CLOSED ? result() : null;
    }

    /** What comes of the scores as they are. */
    TopicEvaluationOutcome result() {
        if (scoreCount() < FEWEST) {
            return TopicEvaluationOutcome.TOO_FEW;
        }
        return points() >= ENOUGH * scoreCount() ? TopicEvaluationOutcome.CONTENT : TopicEvaluationOutcome.NOT_CONTENT;
    }

    private int points() {
        return ones + 2 * twos + 3 * threes + 4 * fours + 5 * fives;
    }
}
