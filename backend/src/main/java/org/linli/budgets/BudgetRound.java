package org.linli.budgets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.shared.AtNode;

/**
 * A round as it is stored.
 *
 * @param path the path of the node whose residents choose
 * @param ballotId null until it is put to the vote, and when the ballot was called off
 */
record BudgetRound(
        long id,
        long communityId,
        long organisationId,
        String path,
        String title,
        String introduction,
        int budgetFen,
        Instant proposalsUntil,
        BudgetRoundStatus status,
        @Nullable Long ballotId,
        @Nullable String cancelReason,
        Instant openedAt,
        @Nullable Instant decidedAt)
        implements AtNode {

    /** Ends with a refusal unless projects are proposed and screened. */
    void requireProposing() {
        if (status != BudgetRoundStatus.PROPOSING) {
            throw new BudgetRejected(BudgetErrorCode.WRONG_STATUS);
        }
    }

    boolean isVotedOnBy(long ballot) {
        return status == BudgetRoundStatus.VOTING && ballotId != null && ballotId == ballot;
    }
}
