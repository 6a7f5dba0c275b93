package org.linli.meetings;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.LookAhead;
import org.linli.stations.Room;
import org.linli.stations.Rooms;
import org.springframework.stereotype.Component;

/**
 * Makes meetings ready to be shown: loads what all of them together refer to, one statement a kind. What has come of a meeting is
 * left out until it is closed, except for those who host it.
 */
@Component
class ShownMeetings {

    private final MeetingMapper mapper;
    private final InvitationMapper invitations;
    private final AttendanceMapper attendances;
    private final ProceedingsMapper proceedings;
    private final Quorums quorums;
    private final Organisations organisations;
    private final Rooms rooms;
    private final Residents residents;

    ShownMeetings(
            MeetingMapper mapper,
            InvitationMapper invitations,
            AttendanceMapper attendances,
            ProceedingsMapper proceedings,
            Quorums quorums,
            Organisations organisations,
            Rooms rooms,
            Residents residents) {
        this.mapper = mapper;
        this.invitations = invitations;
        this.attendances = attendances;
        this.proceedings = proceedings;
        this.quorums = quorums;
        this.organisations = organisations;
        this.rooms = rooms;
        this.residents = residents;
    }

    /** The meeting with this id, which the viewer may see. */
    ShownMeeting byId(long id, Viewer viewer, LookAhead ahead) {
        return show(mapper.findAllById(List.of(id)), viewer, ahead).getFirst();
    }

    /** The task with this id, which the viewer may see. */
    ShownTask task(long id) {
        var task = proceedings.task(id).orElseThrow();
        return new ShownTask(task, residents.people(List.of(task.ownerId())).get(task.ownerId()));
    }

    /** The meetings in the same order. */
    List<ShownMeeting> show(List<Meeting> rows, Viewer viewer, LookAhead ahead) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var nodes =
                organisations.byId(rows.stream().map(Meeting::organisationId).collect(Collectors.toSet()));
        var open = rows.stream()
                .filter(row -> row.status() == MeetingStatus.CLOSED || hosts(viewer, nodes, row))
                .map(Meeting::id)
                .collect(Collectors.toSet());
        var loaded = load(rows, open, nodes, viewer, ahead);
        return rows.stream()
                .map(row -> loaded.show(row, open.contains(row.id())))
                .toList();
    }

    private static boolean hosts(Viewer viewer, Map<Long, Organisation> nodes, Meeting row) {
        var node = Objects.requireNonNull(nodes.get(row.organisationId()));
        return viewer.standing().may(Permission.HOST_HALLS, node.path());
    }

    private Loaded load(
            List<Meeting> rows, Set<Long> open, Map<Long, Organisation> nodes, Viewer viewer, LookAhead ahead) {
        var ids = rows.stream().map(Meeting::id).toList();
        var tasks = open.isEmpty() || !ahead.mentions("tasks") ? List.<MeetingTask>of() : proceedings.tasks(open);
        var decided = !open.isEmpty() && ahead.mentions("decisions");
        var roomIds =
                rows.stream().map(Meeting::roomId).filter(Objects::nonNull).toList();
        return new Loaded(
                nodes,
                ahead.mentions("room") ? rooms.byId(roomIds) : Map.of(),
                people(rows, tasks, ahead),
                ahead.mentions("agenda") || decided ? by(AgendaItem::meetingId, proceedings.agenda(ids)) : Map.of(),
                ahead.mentions("quorum") ? quorums.of(rows) : Map.of(),
                decided ? by(Decision::meetingId, proceedings.decisions(open)) : Map.of(),
                open.isEmpty() || !ahead.mentions("minutes")
                        ? Map.of()
                        : proceedings.lastMinutes(open).stream()
                                .collect(Collectors.toMap(Minutes::meetingId, Function.identity())),
                by(MeetingTask::meetingId, tasks),
                ahead.mentions("viewerInvited") || ahead.mentions("viewerReply")
                        ? invitations.ofPerson(viewer.personId(), ids).stream()
                                .collect(Collectors.toMap(Invitation::meetingId, Function.identity()))
                        : Map.of(),
                ahead.mentions("viewerAttended") ? Set.copyOf(attendances.ofPerson(viewer.personId(), ids)) : Set.of());
    }

    private Map<Long, PublicPerson> people(List<Meeting> rows, Collection<MeetingTask> tasks, LookAhead ahead) {
        var ids = new HashSet<Long>();
        if (ahead.mentions("convener")) {
            rows.forEach(row -> ids.add(row.convenerId()));
        }
        tasks.forEach(task -> ids.add(task.ownerId()));
        return residents.people(ids);
    }

    private static <T> Map<Long, List<T>> by(Function<T, Long> meetingId, List<T> all) {
        return all.stream().collect(Collectors.groupingBy(meetingId));
    }

    private record Loaded(
            Map<Long, Organisation> nodes,
            Map<Long, Room> rooms,
            Map<Long, PublicPerson> people,
            Map<Long, List<AgendaItem>> agenda,
            Map<Long, MeetingQuorum> quorums,
            Map<Long, List<Decision>> decisions,
            Map<Long, Minutes> minutes,
            Map<Long, List<MeetingTask>> tasks,
            Map<Long, Invitation> own,
            Set<Long> attended) {

        private static final MeetingQuorum NOT_ASKED_FOR = new MeetingQuorum(0, 0, 0, 0, 0, false);

        ShownMeeting show(Meeting row, boolean proceedingsShown) {
            var items = agenda.getOrDefault(row.id(), List.of());
            return new ShownMeeting(
                    row,
                    Objects.requireNonNull(nodes.get(row.organisationId())),
                    row.roomId() == null ? null : rooms.get(row.roomId()),
                    people.get(row.convenerId()),
                    items,
                    quorums.getOrDefault(row.id(), NOT_ASKED_FOR),
                    decisions.getOrDefault(row.id(), List.of()).stream()
                            .map(decision -> new ShownMeeting.ShownDecision(decision, item(items, decision)))
                            .toList(),
                    minutes.get(row.id()),
                    tasks.getOrDefault(row.id(), List.of()).stream()
                            .map(task -> new ShownTask(task, people.get(task.ownerId())))
                            .toList(),
                    proceedingsShown,
                    own.get(row.id()),
                    attended.contains(row.id()));
        }

        private static @Nullable AgendaItem item(List<AgendaItem> items, Decision decision) {
            return Optional.ofNullable(decision.agendaItemId())
                    .flatMap(
                            id -> items.stream().filter(item -> item.id() == id).findFirst())
                    .orElse(null);
        }
    }
}
