package org.linli.activities;

import java.time.Instant;
import org.linli.shared.Viewer;

/** A rule that a signup must keep; it ends with a refusal when the signup does not. */
interface SignupRule {

    void check(Attempt attempt);

    /** A signup that somebody tries to make. */
    record Attempt(Activity activity, Viewer viewer, int party, Instant now) {}
}
