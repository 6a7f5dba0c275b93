package org.linli.undertakings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;

/**
 * An objection to what a public notice shows.
 *
 * @param text empty when the account of whoever has raised it is closed
 * @param contentState whether others may see the text
 * @param upheld whether the convener has agreed; null until it is answered
 */
record Objection(
        long id,
        long communityId,
        long noticeId,
        long personId,
        String text,
        ContentState contentState,
        Instant raisedAt,
        @Nullable Boolean upheld,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    public ContentState state() {
        return contentState;
    }

    /** The words, if everyone may see them. */
    @Nullable
    String shownText() {
        return contentState == ContentState.PASSED && !text.isEmpty() ? text : null;
    }
}
