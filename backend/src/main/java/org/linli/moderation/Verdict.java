package org.linli.moderation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of checking a submission; good for that very text and those very pictures only.
 *
 * @param origin why it has to wait; null when nothing keeps others from seeing it, or when it is refused
 * @param refused whether it may not be stored at all
 * @param traces ids of the checks of its pictures that WeChat has begun
 */
public record Verdict(Submission submission, @Nullable ModerationOrigin origin, boolean refused, List<String> traces) {

    public Verdict {
        traces = List.copyOf(traces);
    }

    /** The state that the content begins in. */
    ContentState state() {
        if (refused) {
            throw new IllegalStateException("What is refused is not stored");
        }
        return origin == null ? ContentState.PASSED : ContentState.IN_REVIEW;
    }

    /** SHA-256 of what was checked. */
    public String hash() {
        return submission.hash();
    }
}
