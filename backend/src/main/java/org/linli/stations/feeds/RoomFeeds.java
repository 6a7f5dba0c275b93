package org.linli.stations.feeds;

import java.time.Clock;
import java.util.Optional;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.organisation.Appointments;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.stations.Bookable;
import org.linli.stations.Bookables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calendar addresses of rooms, each good as long as its person runs the room. */
@Service
class RoomFeeds {

    private final RoomFeedMapper mapper;
    private final Bookables bookables;
    private final Appointments appointments;
    private final Audit audit;
    private final Clock clock;

    RoomFeeds(RoomFeedMapper mapper, Bookables bookables, Appointments appointments, Audit audit, Clock clock) {
        this.mapper = mapper;
        this.bookables = bookables;
        this.appointments = appointments;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes an address; it is told only now, and one that the viewer had for the room ends. */
    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    public Made create(Viewer viewer, long roomId) {
        var room = run(viewer, roomId);
        var token = FeedToken.create();
        mapper.put(FeedToken.hash(token), room.communityId(), roomId, viewer.actorId(), clock.instant());
        record(Deed.by(viewer, "room-feed.created"), room);
        return new Made(FeedDownload.PATH + token + FeedDownload.SUFFIX);
    }

    /** Ends the viewer's address; harmless when she has none. */
    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    public long revoke(Viewer viewer, long roomId) {
        var room = run(viewer, roomId);
        if (mapper.delete(viewer.actorId(), roomId) > 0) {
            record(Deed.by(viewer, "room-feed.revoked"), room);
        }
        return roomId;
    }

    /** The room that an address shows, as long as whoever has made it still runs that room. */
    Optional<Bookable> roomOf(String token) {
        return FeedToken.isToken(token)
                ? mapper.find(FeedToken.hash(token))
                        .flatMap(feed -> bookables.room(feed.roomId()).filter(room -> runs(feed.personId(), room)))
                : Optional.empty();
    }

    /** By her appointments alone: a calendar program passes no second factor, whoever makes an address does. */
    private boolean runs(long personId, Bookable room) {
        return new Standing(VerificationLevel.GUEST, appointments.heldBy(personId))
                .may(Permission.RUN_STATIONS, room.path());
    }

    private Bookable run(Viewer viewer, long roomId) {
        return bookables
                .room(roomId)
                .filter(room -> viewer.standing().may(Permission.RUN_STATIONS, room.path()))
                .orElseThrow(FeedRejected::new);
    }

    private void record(Deed deed, Bookable room) {
        var about = deed.about(0);
        audit.record(room.communityId() == null ? about : about.at(room.communityId()));
    }

    /** Where a calendar is, from the root of the server. */
    record Made(String path) {

        /** Keeps it out of logs. */
        @Override
        public String toString() {
            return "Made";
        }
    }
}
