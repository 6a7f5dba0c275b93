package org.linli.meetings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Role;
import org.linli.shared.persistence.Ids;
import org.linli.stations.StationFixture;
import org.linli.testing.Answer;
import org.linli.testing.GraphQlClient;
import org.linli.testing.StaffFixture;
import org.linli.wishes.WishFixture;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes meetings, and people who come to them. */
@Component
public class MeetingFixture {

    private static final String MEETING =
            """
            meeting { id status title viewerInvited viewerReply viewerAttended
              quorum { invited invitedPresent invitedNeeded present presentNeeded reached }
              decisions { id text passed present agendaItem { text } } tasks { id text doneAt owner { id } }
              minutes { version fingerprint text } }""";

    private final Set<Record> events = ConcurrentHashMap.newKeySet();
    private final MeetingMapper mapper;
    private final InvitationMapper invitations;
    private final ProceedingsMapper proceedings;
    private final Organisations organisations;
    private final StaffFixture staff;
    private final StationFixture stations;
    private final WishFixture people;
    private final TransactionTemplate transaction;
    private final Ids ids;
    private final JdbcTemplate jdbc;

    MeetingFixture(
            MeetingMapper mapper,
            InvitationMapper invitations,
            ProceedingsMapper proceedings,
            Organisations organisations,
            StaffFixture staff,
            StationFixture stations,
            WishFixture people,
            TransactionTemplate transaction,
            Ids ids,
            JdbcTemplate jdbc) {
        this.mapper = mapper;
        this.invitations = invitations;
        this.proceedings = proceedings;
        this.organisations = organisations;
        this.staff = staff;
        this.stations = stations;
        this.people = people;
        this.transaction = transaction;
        this.ids = ids;
        this.jdbc = jdbc;
    }

    @EventListener({MeetingCalled.class, MeetingInvited.class, MeetingCancelled.class, MinutesPublished.class})
    void note(Record event) {
        events.add(event);
    }

    /** What was told of meetings, of all tests. */
    Set<Record> events() {
        return events;
    }

    /** A hearing at the node that begins in half an hour, to which nobody is invited. */
    public long called(Organisation node) {
        return called(node, MeetingKind.HEARING, Duration.ofMinutes(30));
    }

    /** A hearing at the node that is open. */
    public long held(Organisation node) {
        var id = called(node);
        open(id);
        return id;
    }

    /** A hearing at the node that is open, and of which there are minutes. */
    public long written(Organisation node) {
        var id = held(node);
        proceedings.insertMinutes(new Minutes(id, 1, "议定事项。", Minutes.fingerprintOf("议定事项。"), Instant.now()), 1);
        return id;
    }

    /** A hearing at the node that is open, with five people, enough to decide. */
    public long quorate(Organisation node) {
        var id = held(node);
        for (var i = 0; i < 5; i++) {
            attend(id, ids.next(), false);
        }
        return id;
    }

    /** A task of somebody's, given by a hearing at the node. */
    public long task(Organisation node) {
        return task(written(node), people.withPhone().personId());
    }

    long task(long meetingId, long ownerId) {
        var id = ids.next();
        var task = new MeetingTask(
                id, meetingId, "联系物业", ownerId, StaffFixture.today().plusDays(7), null);
        proceedings.insertTask(task, Instant.now());
        return id;
    }

    long called(Organisation node, MeetingKind kind, Duration until) {
        var startsAt = Instant.now().plus(until);
        var meeting = new Meeting(
                ids.next(),
                node.communityId(),
                node.id(),
                kind,
                "楼道堆物怎么管",
                "议事厅",
                null,
                MeetingStatus.CALLED,
                startsAt,
                startsAt.plus(Duration.ofHours(2)),
                1,
                null,
                null,
                null,
                Instant.now());
        transaction.executeWithoutResult(status -> {
            mapper.insert(meeting);
            mapper.enlist(node.lineage(), meeting);
            proceedings.insertItem(new AgendaItem(ids.next(), meeting.id(), "楼道堆物", null), 0);
        });
        return meeting.id();
    }

    /** A room of a station of its own. */
    long room(Organisation node) {
        return stations.room(stations.openDaily(node), 30);
    }

    /** Invites somebody whom the convener names. */
    public void invite(long meetingId, long personId) {
        invitations.insert(ids.next(), mapper.find(meetingId).orElseThrow(), personId, null, Instant.now());
    }

    void open(long meetingId) {
        mapper.open(meetingId, Instant.now());
    }

    void attend(long meetingId, long personId, boolean invited) {
        jdbc.update(
                "insert into meeting_attendance (id, meeting_id, person_id, invited, way, at) values (?, ?, ?, ?, 'LIST', now(3))",
                ids.next(),
                meetingId,
                personId,
                invited);
    }

    /** Somebody of this role in a grid, building or station of her own under the node. */
    GraphQlClient.Caller under(Organisation node, Role role) {
        var at = role == Role.BUILDING_HEAD ? organisations.add(node, OrganisationKind.BUILDING, "7号楼") : node;
        return staff.appointed(role, at);
    }

    int count(String table, long meetingId) {
        return jdbc.queryForObject("select count(*) from " + table + " where meeting_id = ?", Integer.class, meetingId);
    }

    List<String> deeds(long nodeId) {
        return jdbc.queryForList(
                "select distinct action from deed where organisation_id = ? and action like 'meeting%' order by action",
                String.class, nodeId);
    }

    static Map<String, Object> plan(Organisation node, String kind, Object... more) {
        var startsAt = Instant.now().plus(Duration.ofMinutes(30));
        var plan = new HashMap<String, Object>(Map.of(
                "organisationId", node.id(),
                "kind", kind,
                "title", "楼道堆物怎么管",
                "place", "议事厅",
                "startsAt", startsAt.toString(),
                "endsAt", startsAt.plus(Duration.ofHours(2)).toString(),
                "agenda", List.of(Map.of("text", "楼道堆物"), Map.of("text", "电动车充电"))));
        for (var i = 0; i < more.length; i += 2) {
            plan.put((String) more[i], more[i + 1]);
        }
        return plan;
    }

    static Map<String, Object> without(Map<String, Object> input, String field) {
        var less = new HashMap<>(input);
        less.remove(field);
        return less;
    }

    /** Calls a mutation of meetings. */
    static Answer call(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return caller.ask(document(mutation), Map.of("input", input));
    }

    static String document(String mutation) {
        var type = Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input!";
        var selection = mutation.equals("meetingTaskFinish") ? "task { id doneAt }" : MEETING;
        return "mutation ($input: %s) { %s(input: $input) { %s userErrors { code field message } } }"
                .formatted(type, mutation, selection);
    }

    static List<String> refusals(GraphQlClient.Caller caller, String mutation, Map<String, ?> input) {
        return call(caller, mutation, input).refusals(mutation);
    }

    /** Calls a meeting, and returns its id. */
    static long id(GraphQlClient.Caller caller, Map<String, ?> plan) {
        var answer = call(caller, "meetingCall", plan);
        if (!answer.refusals("meetingCall").isEmpty()) {
            throw new AssertionError(answer.body().toString());
        }
        return Long.parseLong(answer.text("meetingCall", "meeting", "id"));
    }

    static List<Long> personIds(List<GraphQlClient.Caller> callers) {
        return new ArrayList<>(
                callers.stream().map(GraphQlClient.Caller::personId).toList());
    }
}
