package org.linli.wishes.claiming.rules;

import org.linli.shared.Viewer;
import org.linli.wishes.wish.Wish;

/** A rule that a claim must keep; it ends with a refusal when the claim does not. */
public interface ClaimRule {

    void check(Attempt attempt);

    /** A claim that somebody tries to make. */
    record Attempt(Wish wish, Viewer viewer, int parts) {}
}
