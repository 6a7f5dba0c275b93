package org.linli.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which meetings somebody may see, and which she hosts. */
@Component
class KnownMeetings {

    /** Within what the database can compare with. */
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    /** A meeting that began so long ago is over, whether or not somebody has closed it. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final MeetingMapper mapper;
    private final InvitationMapper invitations;
    private final MeetingHomes homes;
    private final Organisations organisations;
    private final Clock clock;

    KnownMeetings(
            MeetingMapper mapper,
            InvitationMapper invitations,
            MeetingHomes homes,
            Organisations organisations,
            Clock clock) {
        this.mapper = mapper;
        this.invitations = invitations;
        this.homes = homes;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** The meeting, if the viewer may see it. */
    Optional<Meeting> find(Viewer viewer, long id) {
        return mapper.find(id).filter(meeting -> isVisible(viewer, meeting));
    }

    private boolean isVisible(Viewer viewer, Meeting meeting) {
        var node = organisations.find(meeting.organisationId()).orElseThrow();
        return viewer.standing().may(Permission.HOST_HALLS, node.path())
                || invitations.find(meeting.id(), viewer.personId()).isPresent()
                || !meeting.policy().internal() && isHome(viewer, node);
    }

    /** Whether the viewer lives in the community of the node, or under a node above communities. */
    private boolean isHome(Viewer viewer, Organisation node) {
        return homes.of(viewer)
                .filter(home -> node.communityId() == null
                        ? home.path().startsWith(node.path())
                        : node.communityId().equals(home.communityId()))
                .isPresent();
    }

    /** Meetings at a node and under it, as far as the viewer may see all of the kind there; nothing otherwise. */
    List<Meeting> list(Viewer viewer, long nodeId, @Nullable MeetingKind kind, boolean upcoming, Page page) {
        var found = organisations.find(nodeId);
        if (found.isEmpty()) {
            return List.of();
        }
        var node = found.get();
        var hosts = viewer.standing().may(Permission.HOST_HALLS, node.path());
        if (!hosts && (node.communityId() == null || !isHome(viewer, node))) {
            return List.of();
        }
        var from = start(upcoming, page);
        return mapper.list(nodeId, kind, hosts, upcoming, at(from), from.id(), since(), page.limit());
    }

    /** Meetings that the viewer is invited to. */
    List<Meeting> invitedTo(Viewer viewer, boolean upcoming, Page page) {
        var from = start(upcoming, page);
        return mapper.invitedTo(viewer.personId(), upcoming, at(from), from.id(), since(), page.limit());
    }

    private Instant since() {
        return clock.instant().minus(LONGEST);
    }

    private static Cursor start(boolean upcoming, Page page) {
        return page.afterOr(upcoming ? new Cursor(0, 0) : new Cursor(Long.MAX_VALUE, Long.MAX_VALUE));
    }

    private static Instant at(Cursor cursor) {
        return Instant.ofEpochMilli(Math.clamp(cursor.key(), 0, LAST.toEpochMilli()));
    }

    /** Whether the viewer hosts halls at the node of the meeting. */
    boolean isHost(Viewer viewer, Meeting meeting) {
        return organisations
                .find(meeting.organisationId())
                .filter(node -> viewer.standing().may(Permission.HOST_HALLS, node.path()))
                .isPresent();
    }

    /**
     * The meeting, its row held until the transaction of the caller ends, if the viewer hosts halls at its node; otherwise it is
     * treated as one that is not there.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Meeting hold(Viewer viewer, long meetingId) {
        if (mapper.find(meetingId).filter(found -> isHost(viewer, found)).isEmpty()) {
            throw MeetingRejected.notFound("meetingId");
        }
        return hold(meetingId);
    }

    /** The meeting, its row held until the transaction of the caller ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    Meeting hold(long meetingId) {
        return mapper.lock(meetingId).orElseThrow(() -> MeetingRejected.notFound("meetingId"));
    }
}
