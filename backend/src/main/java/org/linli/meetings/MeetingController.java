package org.linli.meetings;

import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.OrganisationKind;
import org.linli.shared.Role;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.LookAhead;
import org.linli.shared.graphql.Page;
import org.linli.shared.presence.RotatingCode;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves those who look at meetings. */
@Controller
class MeetingController {

    private final KnownMeetings known;
    private final ShownMeetings shown;
    private final MeetingLists lists;
    private final Attendances attendances;

    MeetingController(KnownMeetings known, ShownMeetings shown, MeetingLists lists, Attendances attendances) {
        this.known = known;
        this.shown = shown;
        this.lists = lists;
        this.attendances = attendances;
    }

    @QueryMapping
    @Nullable
    ShownMeeting meeting(@Argument long id, @ContextValue Viewer viewer, DataFetchingEnvironment environment) {
        return known.find(viewer, id)
                .map(meeting -> shown.show(List.of(meeting), viewer, LookAhead.of(environment))
                        .getFirst())
                .orElse(null);
    }

    @QueryMapping
    Connection<ShownMeeting> meetings(
            @Argument long organisationId,
            @Argument @Nullable MeetingKind kind,
            @Argument boolean upcoming,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("meetings", first, after);
        return connect(page, known.list(viewer, organisationId, kind, upcoming, page), viewer, environment);
    }

    @SchemaMapping(typeName = "Viewer", field = "meetings")
    Connection<ShownMeeting> ownMeetings(
            @Argument boolean upcoming,
            @Argument int first,
            @Argument @Nullable String after,
            @ContextValue Viewer viewer,
            DataFetchingEnvironment environment) {
        var page = Page.of("ownmeetings", first, after);
        return connect(page, known.invitedTo(viewer, upcoming, page), viewer, environment);
    }

    private Connection<ShownMeeting> connect(
            Page page, List<Meeting> rows, Viewer viewer, DataFetchingEnvironment environment) {
        return page.connect(
                shown.show(rows, viewer, LookAhead.of(environment)),
                meeting -> new Cursor(meeting.startsAt().toEpochMilli(), meeting.id()));
    }

    @QueryMapping
    List<ShownPolicy> meetingPolicies(@Argument int first) {
        return Arrays.stream(MeetingKind.values())
                .limit(Page.size(first))
                .map(ShownPolicy::of)
                .toList();
    }

    @SchemaMapping(typeName = "Meeting")
    List<AgendaItem> agenda(ShownMeeting meeting, @Argument int first) {
        return some(meeting.agenda(), first);
    }

    @SchemaMapping(typeName = "Meeting")
    List<ShownMeeting.ShownDecision> decisions(ShownMeeting meeting, @Argument int first) {
        return some(meeting.decisions(), first);
    }

    @SchemaMapping(typeName = "Meeting")
    List<ShownTask> tasks(ShownMeeting meeting, @Argument int first) {
        return some(meeting.tasks(), first);
    }

    /** A statement a meeting: texts of all versions of many would be too much to hold. */
    @SchemaMapping(typeName = "Meeting")
    List<Minutes> minutesVersions(ShownMeeting meeting, @Argument int first) {
        var most = Page.size(first);
        return meeting.proceedingsShown() ? lists.versions(meeting.id(), most) : List.of();
    }

    @SchemaMapping(typeName = "Meeting")
    @Nullable
    RotatingCode code(ShownMeeting meeting) {
        return meeting.status() == MeetingStatus.HELD ? attendances.code(meeting.id()) : null;
    }

    @SchemaMapping(typeName = "Meeting")
    Connection<MeetingLists.Invited> invitations(
            ShownMeeting meeting, @Argument int first, @Argument @Nullable String after) {
        var page = Page.of("invitations", first, after);
        return page.connect(lists.invited(meeting.id(), page), row -> new Cursor(0, row.id()));
    }

    @SchemaMapping(typeName = "Meeting")
    Connection<MeetingLists.Attended> attendance(
            ShownMeeting meeting, @Argument int first, @Argument @Nullable String after) {
        var page = Page.of("attendance", first, after);
        return page.connect(lists.attended(meeting.id(), page), row -> new Cursor(0, row.id()));
    }

    private static <T> List<T> some(List<T> all, int first) {
        return all.subList(0, Math.min(Page.size(first), all.size()));
    }

    record ShownPolicy(
            MeetingKind kind,
            List<OrganisationKind> at,
            List<Role> conveners,
            List<Role> invited,
            boolean named,
            boolean open,
            boolean internal,
            int quorumOf,
            int quorumParts,
            boolean quorumExceeded,
            int quorumLeast,
            @Nullable Integer everyDays) {

        static ShownPolicy of(MeetingKind kind) {
            var policy = kind.policy();
            var quorum = policy.quorum();
            return new ShownPolicy(
                    kind,
                    policy.at(),
                    policy.conveners(),
                    policy.invited(),
                    policy.named(),
                    policy.open(),
                    policy.internal(),
                    quorum.of(),
                    quorum.parts(),
                    quorum.exceeded(),
                    quorum.least(),
                    policy.everyDays());
        }
    }
}
