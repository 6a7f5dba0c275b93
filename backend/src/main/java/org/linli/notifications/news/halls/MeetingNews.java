package org.linli.notifications.news.halls;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linli.meetings.MeetingCalled;
import org.linli.meetings.MeetingCancelled;
import org.linli.meetings.MeetingInvited;
import org.linli.meetings.MinutesPublished;
import org.linli.meetings.ToldMeeting;
import org.linli.meetings.ToldMeetings;
import org.linli.notifications.Notices;
import org.linli.notifications.NotificationKind;
import org.linli.notifications.inbox.Argument;
import org.linli.notifications.inbox.Notice;
import org.linli.notifications.news.NewsListener;
import org.springframework.stereotype.Component;

/** Tells those who are invited to a meeting of it. */
@Component
class MeetingNews {

    private static final String PAGE = "/packages/meetings/attend/index?id=";

    private final ToldMeetings meetings;
    private final Notices notices;

    MeetingNews(ToldMeetings meetings, Notices notices) {
        this.meetings = meetings;
        this.notices = notices;
    }

    @NewsListener
    public void called(MeetingCalled event) {
        tell(event.meetingId(), meetings.invitedTo(event.meetingId()), "meetingCalled", "");
    }

    @NewsListener
    public void invited(MeetingInvited event) {
        tell(event.meetingId(), event.personIds(), "meetingCalled", "");
    }

    @NewsListener
    public void cancelled(MeetingCancelled event) {
        tell(event.meetingId(), meetings.invitedTo(event.meetingId()), "meetingCancelled", "");
    }

    @NewsListener
    public void published(MinutesPublished event) {
        tell(event.meetingId(), meetings.invitedTo(event.meetingId()), "minutesPublished", ":" + event.version());
    }

    private void tell(long meetingId, List<Long> people, String wording, String version) {
        meetings.find(meetingId)
                .ifPresent(meeting -> notices.tell(people.stream()
                        .map(person -> notice(meeting, person, wording, version))
                        .toList()));
    }

    private static Notice notice(ToldMeeting meeting, long personId, String wording, String version) {
        var arguments = Map.of(
                "meeting", Argument.of(meeting.title()),
                "place", Argument.of(meeting.place()),
                "time", Argument.of(meeting.startsAt()),
                "reason", Argument.reason(meeting.reason()));
        return Notice.of(
                        personId,
                        NotificationKind.HALL,
                        wording,
                        arguments,
                        wording.toLowerCase(Locale.ROOT) + ":" + meeting.id() + version)
                .on(PAGE + meeting.id());
    }
}
