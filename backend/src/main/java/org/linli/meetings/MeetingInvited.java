package org.linli.meetings;

import java.util.List;

/** More people are invited to a meeting that was called before. */
public record MeetingInvited(long meetingId, List<Long> personIds) {

    public MeetingInvited {
        personIds = List.copyOf(personIds);
    }
}
