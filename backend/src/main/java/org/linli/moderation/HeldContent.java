package org.linli.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something of one's own that others do not see yet, or no more. */
record HeldContent(
        long id,
        ContentKind kind,
        String text,
        ContentState state,
        @Nullable String reason,
        boolean appealable,
        Instant submittedAt) {

    private static final int BEGINNING = 60;

    static HeldContent of(Content content) {
        var text = content.text();
        var length = text.codePointCount(0, text.length());
        var beginning = length <= BEGINNING ? text : text.substring(0, text.offsetByCodePoints(0, BEGINNING)) + "…";
        return new HeldContent(
                content.id(),
                content.kind(),
                beginning,
                content.state(),
                content.isHeld() ? content.reason() : null,
                content.isAppealable(),
                content.submittedAt());
    }
}
