package org.linli.meetings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linli.audit.Deed;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Text;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens in meetings and what comes of them: decisions and minutes. */
@Service
class HeldMeetings {

    private static final Duration EARLIEST = Duration.ofHours(1);
    private static final int LONGEST_MINUTES = 10_000;
    private static final int MOST = 50;

    private final MeetingMapper mapper;
    private final ProceedingsMapper proceedings;
    private final Quorums quorums;
    private final KnownMeetings known;
    private final MeetingDeeds deeds;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    HeldMeetings(
            MeetingMapper mapper,
            ProceedingsMapper proceedings,
            Quorums quorums,
            KnownMeetings known,
            MeetingDeeds deeds,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.proceedings = proceedings;
        this.quorums = quorums;
        this.known = known;
        this.deeds = deeds;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /** Opens a meeting: from now on people are there, and nobody is invited any more. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long open(Viewer viewer, long meetingId) {
        var meeting = known.hold(viewer, meetingId);
        meeting.require(MeetingStatus.CALLED);
        var now = now();
        if (now.isBefore(meeting.startsAt().minus(EARLIEST))) {
            throw new MeetingRejected(MeetingErrorCode.TOO_EARLY);
        }
        if (mapper.open(meetingId, now) == 0) {
            throw new MeetingRejected(MeetingErrorCode.WRONG_STATUS);
        }
        deeds.record(Deed.by(viewer, "meeting.opened"), meeting);
        return meetingId;
    }

    /** Puts a decision on record; the rule, not whoever writes it down, tells whether it is passed. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long decide(Viewer viewer, long meetingId, ShowOfHands hands) {
        hands.check();
        var meeting = known.hold(viewer, meetingId);
        meeting.require(MeetingStatus.HELD);
        requireItem(meeting, hands);
        var quorum = quorums.of(meeting);
        if (!quorum.reached()) {
            throw MeetingRejected.withNumbers(
                    MeetingErrorCode.NO_QUORUM,
                    quorum.invitedPresent(),
                    quorum.invitedNeeded(),
                    quorum.present(),
                    quorum.presentNeeded());
        }
        if (hands.total() > quorum.present()) {
            throw MeetingRejected.withNumbers(MeetingErrorCode.TOO_MANY_HANDS, quorum.present());
        }
        if (proceedings.countDecisions(meetingId) >= MOST) {
            throw new MeetingRejected(MeetingErrorCode.TOO_MANY);
        }
        proceedings.insertDecision(hands.decision(ids.next(), meetingId, quorum.present(), now()));
        deeds.record(Deed.by(viewer, "meeting.decided"), meeting);
        return meetingId;
    }

    private void requireItem(Meeting meeting, ShowOfHands hands) {
        var itemId = hands.agendaItemId();
        if (itemId != null
                && proceedings.agenda(List.of(meeting.id())).stream().noneMatch(item -> item.id() == itemId)) {
            throw MeetingRejected.notFound("agendaItemId");
        }
    }

    /** Writes the minutes, or a new version of them. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long writeMinutes(Viewer viewer, long meetingId, String text) {
        if (!Text.isProse(text, 1, LONGEST_MINUTES)) {
            throw MeetingRejected.invalid("text");
        }
        var meeting = known.hold(viewer, meetingId);
        if (meeting.status() != MeetingStatus.HELD && meeting.status() != MeetingStatus.CLOSED) {
            throw new MeetingRejected(MeetingErrorCode.WRONG_STATUS);
        }
        var revision = proceedings.lastRevision(meetingId) + 1;
        proceedings.insertMinutes(
                new Minutes(meetingId, revision, text, Minutes.fingerprintOf(text), now()), viewer.actorId());
        deeds.record(Deed.by(viewer, "meeting-minutes.written"), meeting);
        if (meeting.status() == MeetingStatus.CLOSED) {
            events.publishEvent(new MinutesPublished(meetingId, revision));
        }
        return meetingId;
    }

    /** Closes a meeting, with which its minutes are shown. */
    @Permitted(Permission.HOST_HALLS)
    @Transactional
    long close(Viewer viewer, long meetingId) {
        var meeting = known.hold(viewer, meetingId);
        meeting.require(MeetingStatus.HELD);
        var revision = proceedings.lastRevision(meetingId);
        if (revision == 0) {
            throw new MeetingRejected(MeetingErrorCode.NO_MINUTES);
        }
        if (mapper.close(meetingId, now()) == 0) {
            throw new MeetingRejected(MeetingErrorCode.WRONG_STATUS);
        }
        deeds.record(Deed.by(viewer, "meeting.closed"), meeting);
        events.publishEvent(new MinutesPublished(meetingId, revision));
        return meetingId;
    }

    /** As precise as the database. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
