package org.linli.meetings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.linli.audit.Deed;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What meetings give people to do. */
@Service
class MeetingTasks {

    private static final int LONGEST_TASK = 200;
    private static final int MOST = 50;
    private static final int FARTHEST_YEARS = 3;

    private final MeetingMapper mapper;
    private final InvitationMapper invitations;
    private final ProceedingsMapper proceedings;
    private final KnownMeetings known;
    private final Organisations organisations;
    private final MeetingDeeds deeds;
    private final Ids ids;
    private final Clock clock;

    MeetingTasks(
            MeetingMapper mapper,
            InvitationMapper invitations,
            ProceedingsMapper proceedings,
            KnownMeetings known,
            Organisations organisations,
            MeetingDeeds deeds,
            Ids ids,
            Clock clock) {
        this.mapper = mapper;
        this.invitations = invitations;
        this.proceedings = proceedings;
        this.known = known;
        this.organisations = organisations;
        this.deeds = deeds;
        this.ids = ids;
        this.clock = clock;
    }

    /** Gives somebody who is invited something to do. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long give(Viewer viewer, long meetingId, String text, long ownerId, LocalDate dueOn) {
        if (!Text.isLine(text, 1, LONGEST_TASK)) {
            throw MeetingRejected.invalid("text");
        }
        var meeting = known.hold(viewer, meetingId);
        if (meeting.status() != MeetingStatus.HELD && meeting.status() != MeetingStatus.CLOSED) {
            throw new MeetingRejected(MeetingErrorCode.WRONG_STATUS);
        }
        if (invitations.find(meetingId, ownerId).isEmpty()) {
            throw new MeetingRejected(MeetingErrorCode.NOT_INVITED, "input", "ownerId");
        }
        var today = today(meeting);
        if (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(FARTHEST_YEARS))) {
            throw MeetingRejected.invalid("dueOn");
        }
        if (proceedings.countTasks(meetingId) >= MOST) {
            throw new MeetingRejected(MeetingErrorCode.TOO_MANY);
        }
        proceedings.insertTask(new MeetingTask(ids.next(), meetingId, text, ownerId, dueOn, null), now());
        deeds.record(Deed.by(viewer, "meeting-task.given"), meeting, ownerId);
        return meetingId;
    }

    /** Notes that a task is done, as whoever has it says, or staff. */
    @Transactional
    long finish(Viewer viewer, long taskId) {
        var task = proceedings.task(taskId).orElseThrow(() -> MeetingRejected.notFound("taskId"));
        var meeting = mapper.find(task.meetingId()).orElseThrow();
        var own = task.ownerId() == viewer.personId();
        if (!own && !known.isHost(viewer, meeting)) {
            throw MeetingRejected.notFound("taskId");
        }
        if (proceedings.finish(taskId, now()) == 1 && !own) {
            deeds.record(Deed.by(viewer, "meeting-task.finished"), meeting, task.ownerId());
        }
        return taskId;
    }

    private LocalDate today(Meeting meeting) {
        var zone = organisations.find(meeting.organisationId()).orElseThrow().zone();
        return LocalDate.now(clock.withZone(ZoneId.of(zone)));
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
