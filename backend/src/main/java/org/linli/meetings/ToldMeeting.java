package org.linli.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What news about a meeting may tell.
 *
 * @param place where it is, the room's name if it is in one
 * @param reason why it was called off; null otherwise
 */
public record ToldMeeting(
        long id, @Nullable Long communityId, String title, String place, Instant startsAt, @Nullable String reason) {}
