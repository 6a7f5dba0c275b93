package org.linli.undertakings;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;

/**
 * How a task got on.
 *
 * @param percent how far the task was then
 * @param pictureIds with commas between them
 * @param contentState whether everyone may see the words
 */
record UndertakingStep(
        long id,
        long undertakingId,
        UndertakingStepKind kind,
        int percent,
        String text,
        String pictureIds,
        ContentState contentState,
        Instant at) {

    /** The words, if everyone may see them. */
    @Nullable
    String shownText() {
        return contentState == ContentState.PASSED && !text.isEmpty() ? text : null;
    }

    /** Ids of the pictures, if everyone may see them. */
    List<Long> shownPictures() {
        return contentState == ContentState.PASSED && !pictureIds.isEmpty()
                ? Arrays.stream(pictureIds.split(",")).map(Long::valueOf).toList()
                : List.of();
    }

    static String textOf(List<Long> pictureIds) {
        return pictureIds.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
