package org.linli.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.linli.audit.Deed;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.shared.presence.RotatingCode;
import org.linli.shared.presence.RotatingCodes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who comes to meetings, and who is there. */
@Service
class Attendances {

    private static final String PURPOSE = "meeting";

    private final InvitationMapper invitations;
    private final AttendanceMapper mapper;
    private final KnownMeetings known;
    private final MeetingHomes homes;
    private final Organisations organisations;
    private final RotatingCodes codes;
    private final MeetingDeeds deeds;
    private final Ids ids;
    private final Clock clock;

    Attendances(
            InvitationMapper invitations,
            AttendanceMapper mapper,
            KnownMeetings known,
            MeetingHomes homes,
            Organisations organisations,
            RotatingCodes codes,
            MeetingDeeds deeds,
            Ids ids,
            Clock clock) {
        this.invitations = invitations;
        this.mapper = mapper;
        this.known = known;
        this.homes = homes;
        this.organisations = organisations;
        this.codes = codes;
        this.deeds = deeds;
        this.ids = ids;
        this.clock = clock;
    }

    /** Notes whether somebody who is invited comes; she may say otherwise until the meeting is opened. */
    @Transactional
    long reply(Viewer viewer, long meetingId, MeetingReply reply) {
        if (invitations.find(meetingId, viewer.personId()).isEmpty()) {
            throw MeetingRejected.notFound("meetingId");
        }
        known.hold(meetingId).require(MeetingStatus.CALLED);
        invitations.reply(meetingId, viewer.personId(), reply, now());
        return meetingId;
    }

    /** The code to show in the room. */
    RotatingCode code(long meetingId) {
        return codes.show(PURPOSE, meetingId);
    }

    /** Notes that somebody knows the code of the room, once, however often she says so. */
    @Transactional
    long attend(Viewer viewer, @Nullable Long meetingId, String code) {
        var scanned = codes.subject(PURPOSE, code);
        if (meetingId == null && scanned.isEmpty()) {
            throw new MeetingRejected(MeetingErrorCode.WRONG_CODE, "input", "code");
        }
        var id = meetingId == null ? scanned.getAsLong() : meetingId;
        if (!codes.fits(PURPOSE, id, code)) {
            throw new MeetingRejected(MeetingErrorCode.WRONG_CODE, "input", "code");
        }
        var meeting = known.hold(id);
        meeting.require(MeetingStatus.HELD);
        note(meeting, viewer.personId(), isWelcome(viewer, meeting), AttendanceWay.CODE, null);
        return id;
    }

    /** Notes that somebody who is invited is there. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long mark(Viewer viewer, long meetingId, long personId) {
        var meeting = known.hold(viewer, meetingId);
        meeting.require(MeetingStatus.HELD);
        note(meeting, personId, false, AttendanceWay.LIST, viewer.actorId());
        deeds.record(Deed.by(viewer, "meeting.attendance-marked"), meeting, personId);
        return meetingId;
    }

    /** The caller holds the meeting, so that nobody comes to one that is closed meanwhile. */
    private void note(Meeting meeting, long personId, boolean welcome, AttendanceWay way, @Nullable Long markedBy) {
        var invited = invitations.find(meeting.id(), personId).isPresent();
        if (!invited && !welcome) {
            throw new MeetingRejected(MeetingErrorCode.NOT_INVITED);
        }
        mapper.insertIfAbsent(new Attendance(ids.next(), meeting.id(), personId, invited, way, now()), markedBy);
    }

    /** Whether she may come without an invitation: a resident of the node, to a meeting that is open to them. */
    private boolean isWelcome(Viewer viewer, Meeting meeting) {
        if (!meeting.policy().open()) {
            return false;
        }
        var node = organisations.find(meeting.organisationId()).orElseThrow();
        return homes.of(viewer)
                .filter(home -> home.path().startsWith(node.path()))
                .isPresent();
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
