package org.linli.wishes.shown;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.wishes.timeline.Step;
import org.linli.wishes.timeline.WishStepKind;

/** A step as somebody may read it. */
public record ShownStep(WishStepKind kind, Instant at, @Nullable String reason, int parts) {

    /** As staff reads it. */
    public static ShownStep whole(Step step) {
        return new ShownStep(step.kind(), step.at(), step.reason(), step.parts());
    }

    static ShownStep of(Step step, long viewerId) {
        return new ShownStep(step.kind(), step.at(), step.reasonFor(viewerId), step.parts());
    }
}
