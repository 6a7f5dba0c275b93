package org.linli.activities;

import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.linli.stations.Bookable;
import org.linli.stations.Bookables;
import org.linli.stations.RoomUseKind;
import org.linli.stations.RoomUses;
import org.linli.stations.Span;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rooms of stations in which activities take place, kept for them as long as they are shown and not called off. */
@Component
class OccupiedRooms {

    private final RoomUses uses;
    private final Bookables rooms;
    private final Organisations organisations;

    OccupiedRooms(RoomUses uses, Bookables rooms, Organisations organisations) {
        this.uses = uses;
        this.rooms = rooms;
        this.organisations = organisations;
    }

    /** Takes the room of a plan, in place of the one that the activity had; ends with a refusal when something is in it then. */
    @Transactional(propagation = Propagation.MANDATORY)
    void take(Viewer viewer, Activity activity, ActivityPlan plan) {
        uses.release(RoomUseKind.ACTIVITY, activity.id());
        var roomId = plan.place().roomId();
        if (roomId == null) {
            return;
        }
        rooms.room(roomId)
                .filter(room -> mayUse(viewer, activity, room))
                .orElseThrow(() -> new ActivityRejected(ActivityErrorCode.NOT_FOUND, "input", "place", "roomId"));
        var span = new Span(plan.startsAt(), plan.endsAt());
        if (uses.take(roomId, RoomUseKind.ACTIVITY, activity.id(), span, plan.title())
                .isPresent()) {
            throw new ActivityRejected(ActivityErrorCode.ROOM_TAKEN, "input", "place", "roomId");
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void release(long activityId) {
        uses.release(RoomUseKind.ACTIVITY, activityId);
    }

    /** A room of one's own community, or of a station where one plans activities: others are booked like anybody books them. */
    private boolean mayUse(Viewer viewer, Activity activity, Bookable room) {
        return viewer.standing().may(Permission.PLAN_ACTIVITIES, room.path())
                || room.communityId() != null
                        && organisations
                                .find(activity.organisationId())
                                .filter(node -> room.communityId().equals(node.communityId()))
                                .isPresent();
    }
}
