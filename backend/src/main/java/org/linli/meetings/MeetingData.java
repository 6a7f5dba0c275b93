package org.linli.meetings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linli.shared.privacy.PersonalData;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The invitations, attendances and tasks of people. That somebody was there stays under the id, or decisions would lose their
 * quorum; to what has not been opened she is not invited any more.
 */
@Component
class MeetingData implements PersonalData {

    private static final int MOST = 10_000;

    private final InvitationMapper invitations;
    private final AttendanceMapper attendances;
    private final ProceedingsMapper proceedings;
    private final MeetingMapper meetings;

    MeetingData(
            InvitationMapper invitations,
            AttendanceMapper attendances,
            ProceedingsMapper proceedings,
            MeetingMapper meetings) {
        this.invitations = invitations;
        this.attendances = attendances;
        this.proceedings = proceedings;
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public List<Map<String, Object>> export(long personId) {
        var rows = new ArrayList<Map<String, Object>>();
        invitations.toldTo(personId, MOST).forEach(told -> rows.add(row(told)));
        attendances.toldTo(personId, MOST).forEach(told -> rows.add(row(told)));
        proceedings.tasksOf(personId, MOST).forEach(task -> rows.add(row(task)));
        return rows;
    }

    private static Map<String, Object> row(InvitationMapper.Told told) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", "invitation");
        row.put("what", told.title());
        row.put("startsAt", told.startsAt().toString());
        if (told.role() != null) {
            row.put("role", told.role().name());
        }
        if (told.reply() != null) {
            row.put("reply", told.reply().name());
        }
        return row;
    }

    private static Map<String, Object> row(AttendanceMapper.Told told) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", "attendance");
        row.put("what", told.title());
        row.put("way", told.way().name());
        row.put("at", told.at().toString());
        return row;
    }

    private static Map<String, Object> row(MeetingTask task) {
        var row = new LinkedHashMap<String, Object>();
        row.put("kind", "task");
        row.put("what", task.text());
        row.put("dueOn", task.dueOn().toString());
        if (task.doneAt() != null) {
            row.put("doneAt", task.doneAt().toString());
        }
        return row;
    }

    /** Holds each meeting before it takes her off its list, in the order of their ids, so that none is opened meanwhile. */
    @Override
    @Transactional
    public void erase(long personId) {
        invitations.openTo(personId).forEach(meetingId -> meetings.lock(meetingId)
                .filter(meeting -> meeting.status() == MeetingStatus.CALLED)
                .ifPresent(meeting -> invitations.delete(meetingId, personId)));
        invitations.forgetReplies(personId);
    }
}
