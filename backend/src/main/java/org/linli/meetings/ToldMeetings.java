package org.linli.meetings;

import java.util.List;
import java.util.Optional;
import org.linli.stations.Room;
import org.linli.stations.Rooms;
import org.springframework.stereotype.Component;

/** What there is to tell of meetings, and whom. */
@Component
public class ToldMeetings {

    private final MeetingMapper mapper;
    private final InvitationMapper invitations;
    private final Rooms rooms;

    ToldMeetings(MeetingMapper mapper, InvitationMapper invitations, Rooms rooms) {
        this.mapper = mapper;
        this.invitations = invitations;
        this.rooms = rooms;
    }

    /** The meeting. */
    public Optional<ToldMeeting> find(long meetingId) {
        return mapper.find(meetingId).map(this::told);
    }

    /** Ids of the people who are invited, 500 at most. */
    public List<Long> invitedTo(long meetingId) {
        return invitations.invited(meetingId);
    }

    private ToldMeeting told(Meeting meeting) {
        var roomId = meeting.roomId();
        var place = roomId == null
                ? meeting.place()
                : rooms.find(roomId).map(Room::name).orElseThrow();
        return new ToldMeeting(
                meeting.id(),
                meeting.communityId(),
                meeting.title(),
                place,
                meeting.startsAt(),
                meeting.cancelReason());
    }
}
