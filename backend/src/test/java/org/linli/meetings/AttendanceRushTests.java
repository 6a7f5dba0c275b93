package org.linli.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisations;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.errors.Rejected;
import org.linli.shared.persistence.Ids;
import org.linli.shared.presence.RotatingCodes;
import org.linli.testing.Crowd;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Many scans at once. */
@LinliTest
class AttendanceRushTests {

    private static final int SCANS = 50;
    /** Fewer than the pool's connections, so that the classes beside this one find some. */
    private static final int CALLERS = 20;

    private static final int MUTANTS = 4;

    private final Attendances attendances;
    private final InvitationMapper invitations;
    private final AttendanceMapper mapper;
    private final MeetingMapper meetings;
    private final MeetingHomes homes;
    private final Organisations organisations;
    private final RotatingCodes codes;
    private final MeetingDeeds deeds;
    private final Ids ids;
    private final MeetingFixture fixture;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    AttendanceRushTests(
            Attendances attendances,
            InvitationMapper invitations,
            AttendanceMapper mapper,
            MeetingMapper meetings,
            MeetingHomes homes,
            Organisations organisations,
            RotatingCodes codes,
            MeetingDeeds deeds,
            Ids ids,
            MeetingFixture fixture,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.attendances = attendances;
        this.invitations = invitations;
        this.mapper = mapper;
        this.meetings = meetings;
        this.homes = homes;
        this.organisations = organisations;
        this.codes = codes;
        this.deeds = deeds;
        this.ids = ids;
        this.fixture = fixture;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    @Test
    void whoeverScansFiftyTimesAtOnceIsThereOnce() {
        var viewer = viewer();
        var id = invitedAndOpen(viewer);

        var answers = Crowd.run(CALLERS, Collections.nCopies(SCANS, scan(attendances, viewer, id)));

        assertThat(answers).containsOnly("ok");
        assertThat(fixture.count("meeting_attendance", id)).isOne();
    }

    /** Looks whether she is there, and then writes, into a table that takes what it gets. */
    @Test
    void whoeverLooksBeforeWritingIsCaught() {
        var table = "meeting_attendance_" + Long.toString(ids.next(), Character.MAX_RADIX);
        jdbc.execute("create table " + table + " like meeting_attendance");
        try {
            jdbc.execute("alter table " + table + " drop key meeting_attendance_person");
            var viewer = viewer();
            var id = invitedAndOpen(viewer);
            var mutant = mutant(table);

            var answers = Crowd.run(MUTANTS, Collections.nCopies(MUTANTS, scan(mutant, viewer, id)));

            assertThat(answers).containsOnly("ok");
            assertThat(fixture.count(table, id)).as("the mutant must be caught").isEqualTo(MUTANTS);
        } finally {
            jdbc.execute("drop table " + table);
        }
    }

    @Test
    void nobodyComesToAMeetingThatIsClosed() {
        var viewers = new ArrayList<Viewer>();
        var id = fixture.called(tree.community());
        for (var i = 0; i < CALLERS; i++) {
            var viewer = viewer();
            fixture.invite(id, viewer.personId());
            viewers.add(viewer);
        }
        fixture.open(id);
        var calls = new ArrayList<Callable<String>>();
        viewers.forEach(viewer -> calls.add(scan(attendances, viewer, id)));
        calls.add(
                CALLERS / 2,
                () -> transaction.execute(status -> {
                    meetings.lock(id);
                    var present = fixture.count("meeting_attendance", id);
                    meetings.close(id, Clock.systemUTC().instant());
                    return String.valueOf(present);
                }));

        var answers = Crowd.run(CALLERS, calls);

        var counted = Integer.parseInt(answers.get(CALLERS / 2));
        assertThat(fixture.count("meeting_attendance", id)).isEqualTo(counted);
        assertThat(answers.stream().filter("ok"::equals)).hasSize(counted);
        assertThat(answers.stream().filter("WRONG_STATUS"::equals)).hasSize(CALLERS - counted);
    }

    /** Looks whether the meeting is open without holding it, and writes when it is closed. */
    @Test
    void whoeverDoesNotHoldTheMeetingIsCaught() {
        var viewer = viewer();
        var id = invitedAndOpen(viewer);
        var looked = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        var late = proxy(AttendanceMapper.class, mapper, "insertIfAbsent", arguments -> {
            looked.countDown();
            closed.await(60, TimeUnit.SECONDS);
            return mapper.insertIfAbsent((Attendance) arguments[0], null);
        });
        Callable<String> closing = () -> {
            looked.await(60, TimeUnit.SECONDS);
            var present = close(id);
            closed.countDown();
            return String.valueOf(present);
        };

        var answers = Crowd.run(2, List.of(scan(loose(late), viewer, id), closing));

        assertThat(answers).containsExactly("ok", "0");
        assertThat(fixture.count("meeting_attendance", id))
                .as("the mutant must be caught")
                .isOne();
    }

    /** How many were there when it was closed. */
    private int close(long id) {
        return Objects.requireNonNull(transaction.execute(status -> {
            meetings.lock(id);
            meetings.close(id, Clock.systemUTC().instant());
            return fixture.count("meeting_attendance", id);
        }));
    }

    private long invitedAndOpen(Viewer viewer) {
        var id = fixture.called(tree.community());
        fixture.invite(id, viewer.personId());
        fixture.open(id);
        return id;
    }

    private Callable<String> scan(Attendances scanned, Viewer viewer, long id) {
        return () -> {
            try {
                transaction.executeWithoutResult(status ->
                        scanned.attend(viewer, null, attendances.code(id).text()));
                return "ok";
            } catch (Rejected rejected) {
                return rejected.rejection().code();
            }
        };
    }

    private Viewer viewer() {
        return new Viewer(ids.next(), "", () -> new Standing(VerificationLevel.PHONE, List.of()));
    }

    private Attendances mutant(String table) {
        var allHaveLooked = new CyclicBarrier(MUTANTS);
        var looking = proxy(AttendanceMapper.class, mapper, "insertIfAbsent", arguments -> {
            var row = (Attendance) arguments[0];
            var there = jdbc.queryForObject(
                    "select count(*) from " + table + " where meeting_id = ? and person_id = ?",
                    Integer.class,
                    row.meetingId(),
                    row.personId());
            allHaveLooked.await(60, TimeUnit.SECONDS);
            return there > 0
                    ? 0
                    : jdbc.update(
                            "insert into " + table
                                    + " (id, meeting_id, person_id, invited, way, at) values (?, ?, ?, ?, 'CODE', now(3))",
                            row.id(),
                            row.meetingId(),
                            row.personId(),
                            row.invited());
        });
        return loose(looking);
    }

    /** Holds no meeting. */
    private Attendances loose(AttendanceMapper writing) {
        var open = proxy(MeetingMapper.class, meetings, "lock", arguments -> meetings.find((long) arguments[0]));
        var known = new KnownMeetings(open, invitations, homes, organisations, Clock.systemUTC());
        return new Attendances(invitations, writing, known, homes, organisations, codes, deeds, ids, Clock.systemUTC());
    }

    private static <T> T proxy(Class<T> type, T target, String mutated, Mutation mutation) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals(mutated)) {
                        return mutation.of(arguments);
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                }));
    }

    /** What a mutant does in place of a statement. */
    private interface Mutation {

        Object of(Object[] arguments) throws Exception;
    }
}
