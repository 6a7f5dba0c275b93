package org.linli.bookings;

import java.time.Duration;
import java.time.Instant;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.stations.Bookable;
import org.linli.stations.Bookables;
import org.linli.stations.RoomUseKind;
import org.linli.stations.RoomUses;
import org.linli.stations.Span;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Times in which staff keeps rooms from being used. */
@Service
class RoomBlocks {

    private static final Duration LONGEST = Duration.ofDays(31);
    private static final int LONGEST_REASON = 60;

    private final Bookables bookables;
    private final RoomUses uses;
    private final Audit audit;

    RoomBlocks(Bookables bookables, RoomUses uses, Audit audit) {
        this.bookables = bookables;
        this.uses = uses;
        this.audit = audit;
    }

    /** Keeps a room from being used; what is there already stays, and the time is refused. */
    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    long block(Viewer viewer, long roomId, Instant startsAt, Instant endsAt, String reason) {
        if (!Text.isLine(reason, 1, LONGEST_REASON)) {
            throw BookingRejected.invalid("reason");
        }
        if (!startsAt.isBefore(endsAt) || endsAt.isAfter(startsAt.plus(LONGEST))) {
            throw BookingRejected.invalid("endsAt");
        }
        var room = run(viewer, roomId);
        if (uses.take(roomId, RoomUseKind.BLOCKED, 0, new Span(startsAt, endsAt), reason)
                .isPresent()) {
            throw new BookingRejected(BookingErrorCode.TAKEN, "input", "startsAt");
        }
        record(viewer, "room.blocked", room);
        return roomId;
    }

    /** Lets a room be used again. */
    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    long unblock(Viewer viewer, long roomId, Instant startsAt) {
        var room = run(viewer, roomId);
        bookables.lock(room);
        if (!uses.unblock(roomId, startsAt)) {
            throw BookingRejected.notFound("startsAt");
        }
        record(viewer, "room.unblocked", room);
        return roomId;
    }

    private Bookable run(Viewer viewer, long roomId) {
        return bookables
                .room(roomId)
                .filter(room -> viewer.standing().may(Permission.RUN_STATIONS, room.path()))
                .orElseThrow(() -> BookingRejected.notFound("roomId"));
    }

    private void record(Viewer viewer, String action, Bookable room) {
        var deed = Deed.by(viewer, action).about(0);
        audit.record(room.communityId() == null ? deed : deed.at(room.communityId()));
    }
}
