package org.linli.moderation;

import org.jspecify.annotations.Nullable;

/**
 * It was decided whether others may see a content, or that staff has to look again (IN_REVIEW). The module that keeps it
 * follows {@link Moderation#state} when the hash is still that of the content: this event may come late or twice.
 *
 * @param itemId the content's place in the queue
 * @param contentId id of the object that shows it, of the person for a nickname or an avatar
 * @param authorId who wrote it
 * @param hash SHA-256 of what was decided about
 * @param reason what the author is told; null when it passed
 * @param byStaff whether a person decided; otherwise WeChat did
 */
public record ContentDecided(
        long itemId,
        ContentKind kind,
        long contentId,
        long authorId,
        String hash,
        ContentState state,
        @Nullable String reason,
        boolean byStaff) {}
