package org.linli.meetings;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether enough have come to meetings, computed from who is there. */
@Component
class Quorums {

    private static final AttendanceMapper.Present NOBODY = new AttendanceMapper.Present(0, 0, 0);

    private final InvitationMapper invitations;
    private final AttendanceMapper attendances;

    Quorums(InvitationMapper invitations, AttendanceMapper attendances) {
        this.invitations = invitations;
        this.attendances = attendances;
    }

    MeetingQuorum of(Meeting meeting) {
        return Objects.requireNonNull(of(List.of(meeting)).get(meeting.id()));
    }

    /** By the ids of the meetings, in two statements. */
    Map<Long, MeetingQuorum> of(Collection<Meeting> meetings) {
        var ids = meetings.stream().map(Meeting::id).toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        var invited = invitations.count(ids).stream()
                .collect(Collectors.toMap(InvitationMapper.Total::meetingId, InvitationMapper.Total::total));
        var present = attendances.count(ids).stream()
                .collect(Collectors.toMap(AttendanceMapper.Present::meetingId, Function.identity()));
        var quorums = new HashMap<Long, MeetingQuorum>();
        for (var meeting : meetings) {
            var there = present.getOrDefault(meeting.id(), NOBODY);
            quorums.put(
                    meeting.id(),
                    meeting.policy()
                            .quorum()
                            .of(invited.getOrDefault(meeting.id(), 0), there.invitedPresent(), there.present()));
        }
        return quorums;
    }
}
