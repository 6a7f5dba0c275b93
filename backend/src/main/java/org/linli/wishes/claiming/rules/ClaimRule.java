package org.linli.wishes.claiming.rules;

import org.linli.shared.VerificationLevel;
import org.linli.wishes.wish.Wish;

/** A rule that a claim must keep; it ends with a refusal when the claim does not. */
public interface ClaimRule {

    void check(Attempt attempt);

    /**
     * A claim that somebody tries to make, or would make.
     *
     * @param level of the person; RESIDENT for whoever claims for an organisation
     */
    record Attempt(Wish wish, long personId, VerificationLevel level) {}
}
