package org.linli.meetings;

import org.linli.organisation.Organisation;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.linli.stations.Bookables;
import org.linli.stations.RoomUseKind;
import org.linli.stations.RoomUses;
import org.linli.stations.Span;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rooms of stations in which meetings are held, kept for them as long as they are not called off. */
@Component
class MeetingRooms {

    /** What stands on the door of a meeting that not everybody has to know of. */
    private static final String INTERNAL = "内部会议";

    private final RoomUses uses;
    private final Bookables rooms;

    MeetingRooms(RoomUses uses, Bookables rooms) {
        this.uses = uses;
        this.rooms = rooms;
    }

    /** Takes the room of a meeting, if it is in one; ends with a refusal when something is in it then. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(Viewer viewer, Meeting meeting, Organisation node) {
        var roomId = meeting.roomId();
        if (roomId == null) {
            return;
        }
        rooms.room(roomId)
                .filter(room -> viewer.standing().may(Permission.HOST_HALLS, room.path())
                        || room.communityId() != null && room.communityId().equals(node.communityId()))
                .orElseThrow(() -> MeetingRejected.notFound("roomId"));
        var span = new Span(meeting.startsAt(), meeting.endsAt());
        var label = meeting.policy().internal() ? INTERNAL : meeting.title();
        if (uses.take(roomId, RoomUseKind.MEETING, meeting.id(), span, label).isPresent()) {
            throw new MeetingRejected(MeetingErrorCode.ROOM_TAKEN, "input", "roomId");
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void release(long meetingId) {
        uses.release(RoomUseKind.MEETING, meetingId);
    }
}
