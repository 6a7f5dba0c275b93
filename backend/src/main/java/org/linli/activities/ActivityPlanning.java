package org.linli.activities;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff does with activities. An activity that is not the viewer's to manage is treated as one that is not there. */
@Service
class ActivityPlanning {

    private static final int LONGEST_REASON = 200;

    private final ActivityMapper mapper;
    private final Listings listings;
    private final Activities activities;
    private final Organisations organisations;
    private final OccupiedRooms rooms;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ActivityPlanning(
            ActivityMapper mapper,
            Listings listings,
            Activities activities,
            Organisations organisations,
            OccupiedRooms rooms,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.listings = listings;
        this.activities = activities;
        this.organisations = organisations;
        this.rooms = rooms;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** The node that the viewer may hold activities at. */
    Organisation managedNode(Viewer viewer, long organisationId) {
        return organisations
                .find(organisationId)
                .filter(node -> viewer.standing().may(Permission.PLAN_ACTIVITIES, node.path()))
                .orElseThrow(() -> new ActivityRejected(ActivityErrorCode.NOT_FOUND, "input", "organisationId"));
    }

    @Permitted(Permission.PLAN_ACTIVITIES)
    @Transactional
    long create(Viewer viewer, Organisation node, ActivityPlan plan) {
        plan.requireValid();
        var id = ids.next();
        mapper.insert(id, node.communityId(), node.id(), plan, viewer.personId(), clock.instant());
        insertTags(id, plan);
        return id;
    }

    /**
     * Changes an activity that is not over.
     *
     * @param revision the revision that the editor saw; null when any will do
     */
    @Permitted(Permission.PLAN_ACTIVITIES)
    @Transactional
    long edit(Viewer viewer, long activityId, @Nullable Integer revision, UnaryOperator<ActivityPlan> change) {
        var activity = managed(viewer, activityId);
        if (revision != null && revision != activity.revision()) {
            throw new ActivityRejected(ActivityErrorCode.STALE);
        }
        var plan = change.apply(planOf(activity));
        plan.requireValid();
        requireRoomForTaken(plan, activity);
        if (mapper.edit(activityId, activity.revision(), plan, clock.instant()) == 0) {
            throw new ActivityRejected(ActivityErrorCode.WRONG_STATUS);
        }
        mapper.deleteTags(activityId);
        insertTags(activityId, plan);
        if (activity.isShown()) {
            rooms.take(viewer, activity, plan);
            listings.write(activity.organisationId(), activityId, plan);
            events.publishEvent(new ActivityEdited(activityId, activity.revision() + 1, moves(plan, activity)));
        }
        return activityId;
    }

    @Permitted(Permission.PLAN_ACTIVITIES)
    @Transactional
    long publish(Viewer viewer, long activityId) {
        var activity = managed(viewer, activityId);
        if (mapper.publish(activityId, clock.instant()) == 0) {
            throw new ActivityRejected(ActivityErrorCode.WRONG_STATUS);
        }
        var plan = planOf(activity);
        rooms.take(viewer, activity, plan);
        listings.write(activity.organisationId(), activityId, plan);
        events.publishEvent(new ActivityPublished(activityId));
        return activityId;
    }

    @Permitted(Permission.PLAN_ACTIVITIES)
    @Transactional
    long cancel(Viewer viewer, long activityId, String reason) {
        if (!Text.isLine(reason, 1, LONGEST_REASON)) {
            throw ActivityRejected.invalid("input", "reason");
        }
        var activity = managed(viewer, activityId);
        if (mapper.cancel(activityId, reason, clock.instant()) == 0) {
            throw new ActivityRejected(ActivityErrorCode.WRONG_STATUS);
        }
        if (activity.isShown()) {
            rooms.release(activityId);
            events.publishEvent(new ActivityCancelled(activityId));
        }
        return activityId;
    }

    /** The activity, locked until the transaction ends: what is decided and listed is what stands in its row. */
    private Activity managed(Viewer viewer, long activityId) {
        return mapper.lock(activityId)
                .flatMap(mapper::find)
                .filter(activity -> activities.isManagedBy(viewer, activity))
                .orElseThrow(() -> new ActivityRejected(ActivityErrorCode.NOT_FOUND, "input", "activityId"));
    }

    private static boolean moves(ActivityPlan plan, Activity activity) {
        return !plan.startsAt().equals(activity.startsAt())
                || !plan.place().name().equals(activity.placeName())
                || !Objects.equals(plan.place().address(), activity.placeAddress());
    }

    private static void requireRoomForTaken(ActivityPlan plan, Activity activity) {
        if (plan.capacity() < activity.taken()) {
            throw ActivityRejected.withNumber(
                    ActivityErrorCode.CAPACITY_BELOW_TAKEN, activity.taken(), "input", "capacity");
        }
    }

    private ActivityPlan planOf(Activity activity) {
        var tags = mapper.findTags(List.of(activity.id())).stream()
                .map(ActivityTag::tag)
                .toList();
        return new ActivityPlan(
                activity.title(),
                activity.description(),
                activity.kind(),
                activity.startsAt(),
                activity.endsAt(),
                activity.signupOpensAt(),
                activity.signupClosesAt(),
                activity.capacity(),
                activity.partyLimit(),
                activity.requiredLevel(),
                tags,
                activity.place(),
                activity.organiser(),
                activity.contactPhone());
    }

    private void insertTags(long activityId, ActivityPlan plan) {
        if (!plan.tags().isEmpty()) {
            mapper.insertTags(activityId, plan.tags());
        }
    }
}
