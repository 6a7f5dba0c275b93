package org.linli.stations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.shared.answers.Changes;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which room when. Two uses of a room never overlap, and between two the buffer of the room passes: whoever takes a room
 * holds its row until the transaction ends, looks and writes. Whoever takes several takes them in the order of their ids.
 */
@Component
public class RoomUses {

    /** Name among the sources of answers, with the id of the room. */
    public static final String SOURCE = "room-uses";

    private final RoomUseMapper mapper;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;

    RoomUses(RoomUseMapper mapper, Changes changes, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Occupies a room, in the transaction of the caller.
     *
     * @param referenceId what occupies it; 0 for a blocked time, which is known by itself
     * @param label what everyone may read on the door; null for a booking
     * @return what is in the way, and nothing has changed then; empty when the room is taken now
     * @throws IllegalArgumentException when there is no such room
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<RoomUse> take(long roomId, RoomUseKind kind, long referenceId, Span span, @Nullable String label) {
        var room = mapper.lock(roomId).orElseThrow(() -> new IllegalArgumentException("There is no such room"));
        var freeAt = span.endsAt().plus(room.bufferMinutes(), ChronoUnit.MINUTES);
        var overReserved = kind == RoomUseKind.ACTIVITY;
        var obstacle = mapper.firstAfter(roomId, span.startsAt(), overReserved)
                .filter(use -> use.startsAt().isBefore(freeAt));
        if (obstacle.isEmpty()) {
            if (overReserved) {
                mapper.deleteReserved(roomId, span.startsAt(), freeAt);
            }
            var id = ids.next();
            var use = new RoomUse(
                    id,
                    roomId,
                    kind,
                    referenceId == 0 ? id : referenceId,
                    span.startsAt(),
                    span.endsAt(),
                    freeAt,
                    label);
            mapper.insert(use, room.communityId(), clock.instant());
            changes.of(SOURCE, List.of(roomId));
        }
        return obstacle;
    }

    /**
     * Keeps for an activity what a booking occupies, in the transaction of the caller, who holds the room.
     *
     * @param label what everyone may read on the door
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reserve(long bookingId, String label) {
        if (mapper.reserve(bookingId, label) != 1) {
            throw new IllegalArgumentException("The booking has no room");
        }
    }

    /** Gives free what something occupies; harmless when it occupies nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(RoomUseKind kind, long referenceId) {
        changes.of(SOURCE, mapper.rooms(kind, referenceId));
        mapper.delete(kind, referenceId);
    }

    /** What occupies a room in a span, buffers included, in its order. */
    public List<RoomUse> of(long roomId, Span span) {
        return mapper.between(List.of(roomId), span.startsAt(), span.endsAt());
    }

    /** What occupies rooms in a span, buffers included, by room and in its order. */
    public List<RoomUse> of(Collection<Long> roomIds, Span span) {
        return roomIds.isEmpty() ? List.of() : mapper.between(roomIds, span.startsAt(), span.endsAt());
    }

    /**
     * Reserved and blocked times of a station's rooms that are not over, by when they start.
     *
     * @param after the start of the last one that is known already
     * @param afterId the id of that one
     */
    public List<RoomUse> blocked(long stationId, Instant after, long afterId, int limit) {
        return mapper.blocked(stationId, clock.instant(), after, afterId, limit);
    }

    /**
     * Gives free a reserved or blocked time of a room, in the transaction of the caller.
     *
     * @return false when none starts then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean unblock(long roomId, Instant startsAt) {
        changes.of(SOURCE, List.of(roomId));
        return mapper.deleteBlocked(roomId, startsAt) > 0;
    }
}
