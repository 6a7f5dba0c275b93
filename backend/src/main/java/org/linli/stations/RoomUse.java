package org.linli.stations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What occupies a room for a time.
 *
 * @param referenceId the booking or activity; the use itself for a reserved or blocked time
 * @param freeAt from when on somebody else can have the room: the end, and the buffer of the room
 * @param label what everyone may read on the door; null for a booking
 */
public record RoomUse(
        long id,
        long roomId,
        RoomUseKind kind,
        long referenceId,
        Instant startsAt,
        Instant endsAt,
        Instant freeAt,
        @Nullable String label) {}
