package org.linli.meetings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.shared.Role;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.springframework.stereotype.Component;

/** Who is invited to a meeting and who is there, as its hosts see it, and what was written of it. */
@Component
class MeetingLists {

    private final InvitationMapper invitations;
    private final AttendanceMapper attendances;
    private final ProceedingsMapper proceedings;
    private final Residents residents;

    MeetingLists(
            InvitationMapper invitations,
            AttendanceMapper attendances,
            ProceedingsMapper proceedings,
            Residents residents) {
        this.invitations = invitations;
        this.attendances = attendances;
        this.proceedings = proceedings;
        this.residents = residents;
    }

    List<Invited> invited(long meetingId, Page page) {
        var rows = invitations.of(meetingId, after(page), page.limit());
        var people = residents.people(rows.stream().map(Invitation::personId).toList());
        return rows.stream()
                .map(row ->
                        new Invited(row.id(), people.get(row.personId()), row.role(), row.reply(), row.attendedAt()))
                .toList();
    }

    List<Attended> attended(long meetingId, Page page) {
        var rows = attendances.of(meetingId, after(page), page.limit());
        var people = residents.people(rows.stream().map(Attendance::personId).toList());
        return rows.stream()
                .map(row -> new Attended(row.id(), people.get(row.personId()), row.invited(), row.way(), row.at()))
                .toList();
    }

    List<Minutes> versions(long meetingId, int most) {
        return proceedings.versions(meetingId, most);
    }

    private static long after(Page page) {
        return page.afterOr(new Cursor(0, 0)).id();
    }

    record Invited(
            long id,
            @Nullable PublicPerson person,
            @Nullable Role role,
            @Nullable MeetingReply reply,
            @Nullable Instant attendedAt) {}

    record Attended(long id, @Nullable PublicPerson person, boolean invited, AttendanceWay way, Instant at) {}
}
