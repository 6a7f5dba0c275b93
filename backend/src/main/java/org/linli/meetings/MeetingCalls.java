package org.linli.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.audit.Deed;
import org.linli.halls.HallTopic;
import org.linli.halls.HallTopics;
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

/** Calls meetings, invites more people to them, and calls them off. */
@Service
class MeetingCalls {

    private static final int LONGEST_REASON = 100;

    private final MeetingMapper mapper;
    private final InvitationMapper invitations;
    private final ProceedingsMapper proceedings;
    private final KnownMeetings known;
    private final Invitees invitees;
    private final MeetingRooms rooms;
    private final HallTopics topics;
    private final Organisations organisations;
    private final MeetingDeeds deeds;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    MeetingCalls(
            MeetingMapper mapper,
            InvitationMapper invitations,
            ProceedingsMapper proceedings,
            KnownMeetings known,
            Invitees invitees,
            MeetingRooms rooms,
            HallTopics topics,
            Organisations organisations,
            MeetingDeeds deeds,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.invitations = invitations;
        this.proceedings = proceedings;
        this.known = known;
        this.invitees = invitees;
        this.rooms = rooms;
        this.topics = topics;
        this.organisations = organisations;
        this.deeds = deeds;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Calls a meeting, and writes down who is invited. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long call(Viewer viewer, MeetingPlan plan) {
        var now = now();
        var node = organisations
                .findPublic(plan.organisationId())
                .filter(found -> viewer.standing().may(Permission.HOST_HALLS, found.path()))
                .orElseThrow(() -> MeetingRejected.notFound("organisationId"));
        requireFit(viewer, plan.kind().policy(), node);
        plan.check(now);
        requireTopics(plan, node);
        var meeting = meeting(viewer, plan, node, now);
        mapper.insert(meeting);
        mapper.enlist(node.lineage(), meeting);
        keepAgenda(meeting, plan);
        invitees.inviteByRole(meeting, node, now);
        var named = invitees.inviteNamed(meeting, node, plan.personIds(), now);
        if (!meeting.policy().open() && invitations.invited(meeting.id()).isEmpty()) {
            throw new MeetingRejected(MeetingErrorCode.NOBODY_INVITED);
        }
        rooms.take(viewer, meeting, node);
        deeds.record(Deed.by(viewer, "meeting.called"), meeting);
        named.forEach(personId -> deeds.record(Deed.by(viewer, "meeting.invited"), meeting, personId));
        events.publishEvent(new MeetingCalled(meeting.id()));
        return meeting.id();
    }

    private static void requireFit(Viewer viewer, MeetingPolicy policy, Organisation node) {
        if (!policy.at().contains(node.kind())) {
            throw new MeetingRejected(MeetingErrorCode.WRONG_NODE, "input", "organisationId");
        }
        if (!policy.isCalledBy(viewer.standing(), node.path())) {
            throw new MeetingRejected(MeetingErrorCode.NOT_CONVENER, "input", "kind");
        }
    }

    /** Topics that everybody may see, of a hall of the same community or of the node itself. */
    private void requireTopics(MeetingPlan plan, Organisation node) {
        for (var item : plan.agenda()) {
            if (item.topicId() != null && !isTopic(item.topicId(), node)) {
                throw MeetingRejected.notFound("topicId");
            }
        }
    }

    private boolean isTopic(long topicId, Organisation node) {
        return topics.find(topicId).filter(topic -> isNear(topic, node)).isPresent();
    }

    private static boolean isNear(HallTopic topic, Organisation node) {
        return topic.path().startsWith(node.path())
                || node.communityId() != null && node.communityId() == topic.communityId();
    }

    private Meeting meeting(Viewer viewer, MeetingPlan plan, Organisation node, Instant now) {
        return new Meeting(
                ids.next(),
                node.communityId(),
                node.id(),
                plan.kind(),
                plan.title(),
                plan.place() == null ? "" : plan.place(),
                plan.roomId(),
                MeetingStatus.CALLED,
                plan.startsAt().truncatedTo(ChronoUnit.MILLIS),
                plan.endsAt().truncatedTo(ChronoUnit.MILLIS),
                viewer.personId(),
                null,
                null,
                null,
                now);
    }

    private void keepAgenda(Meeting meeting, MeetingPlan plan) {
        var place = 0;
        for (var item : plan.agenda()) {
            proceedings.insertItem(new AgendaItem(ids.next(), meeting.id(), item.text(), item.topicId()), place++);
        }
    }

    /** Invites more people, as long as nobody counts those who have come. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long invite(Viewer viewer, long meetingId, List<Long> personIds) {
        if (personIds.isEmpty()) {
            throw MeetingRejected.invalid("personIds");
        }
        var meeting = known.hold(viewer, meetingId);
        meeting.require(MeetingStatus.CALLED);
        var node = organisations.find(meeting.organisationId()).orElseThrow();
        var added = invitees.inviteNamed(meeting, node, personIds, now());
        added.forEach(personId -> deeds.record(Deed.by(viewer, "meeting.invited"), meeting, personId));
        if (!added.isEmpty()) {
            events.publishEvent(new MeetingInvited(meetingId, added));
        }
        return meetingId;
    }

    /** Calls a meeting off, and gives its room free. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long cancel(Viewer viewer, long meetingId, String reason) {
        if (!Text.isLine(reason, 1, LONGEST_REASON)) {
            throw MeetingRejected.invalid("reason");
        }
        var meeting = known.hold(viewer, meetingId);
        if (mapper.cancel(meetingId, reason) == 0) {
            throw new MeetingRejected(MeetingErrorCode.WRONG_STATUS);
        }
        rooms.release(meetingId);
        deeds.record(Deed.by(viewer, "meeting.cancelled"), meeting);
        events.publishEvent(new MeetingCancelled(meetingId));
        return meetingId;
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
