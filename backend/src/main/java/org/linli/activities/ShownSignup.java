package org.linli.activities;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signup as an answer shows it.
 *
 * @param activity null when the viewer may not see it any more
 */
record ShownSignup(Signup signup, @Nullable ShownActivity activity) {

    public long id() {
        return signup.id();
    }

    public SignupStatus status() {
        return signup.status();
    }

    public int party() {
        return signup.party();
    }

    public Instant createdAt() {
        return signup.createdAt();
    }
}
