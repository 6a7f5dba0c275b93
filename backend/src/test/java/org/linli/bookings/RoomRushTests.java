package org.linli.bookings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linli.organisation.Organisations;
import org.linli.shared.Standing;
import org.linli.shared.VerificationLevel;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.linli.shared.errors.Rejected;
import org.linli.shared.persistence.Ids;
import org.linli.stations.Bookables;
import org.linli.stations.RoomMutants;
import org.linli.stations.RoomUseKind;
import org.linli.stations.RoomUses;
import org.linli.stations.Span;
import org.linli.testing.Crowd;
import org.linli.testing.LinliTest;
import org.linli.testing.TreeFixture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Many people for few rooms; {@code -Dlinli.bookings=5000} for as many as the issue asks for. */
@LinliTest
class RoomRushTests {

    private static final int BOOKINGS = Integer.getInteger("linli.bookings", 500);
    private static final int ROOMS = 20;
    /** Fewer than the pool's connections, so that the classes beside this one find some. */
    private static final int CALLERS = 24;
    /** In which the times are. */
    private static final int DAYS = Math.max(2, BOOKINGS / 250);

    private final BookingFixture fixture;
    private final BookingMapper mapper;
    private final Bookables bookables;
    private final Bookers bookers;
    private final List<BookingRule> rules;
    private final RoomUses uses;
    private final Endings endings;
    private final Care care;
    private final Organisations organisations;
    private final RoomMutants mutants;
    private final Changes changes;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcTemplate jdbc;
    private final TreeFixture.Tree tree;

    RoomRushTests(
            BookingFixture fixture,
            BookingMapper mapper,
            Bookables bookables,
            Bookers bookers,
            List<BookingRule> rules,
            RoomUses uses,
            Endings endings,
            Care care,
            Organisations organisations,
            RoomMutants mutants,
            Changes changes,
            Ids ids,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcTemplate jdbc,
            TreeFixture trees) {
        this.fixture = fixture;
        this.mapper = mapper;
        this.bookables = bookables;
        this.bookers = bookers;
        this.rules = rules;
        this.uses = uses;
        this.endings = endings;
        this.care = care;
        this.organisations = organisations;
        this.mutants = mutants;
        this.changes = changes;
        this.ids = ids;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.tree = trees.create();
    }

    /** A fifth are classes of activities, a tenth series, and who has booked sometimes takes it back. */
    @Test
    void noTwoUsesOfARoomOverlapAndASeriesIsAllOrListed() {
        var rooms = rooms();
        var bookings = bookings(bookables, uses);
        var random = new Random(20_261_125);
        var calls = new ArrayList<Callable<String>>();
        for (var i = 0; i < BOOKINGS; i++) {
            calls.add(call(bookings, uses, rooms.get(random.nextInt(ROOMS)), random));
        }
        Collections.shuffle(calls, random);

        var answers = Crowd.run(CALLERS, calls);

        var wrong = rooms.stream().flatMap(room -> wrong(room).stream()).toList();
        System.out.printf(
                "Rooms: %d attempts on %d rooms, %d uses kept, %d refused, %d wrong%n",
                BOOKINGS,
                ROOMS,
                rooms.stream().mapToInt(this::kept).sum(),
                answers.stream().filter("TAKEN"::equals).count(),
                wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(answers).allMatch(answer -> answer.matches("ok|TAKEN|cancelled|[0-9]+ of [0-9]+"));
        assertThat(answers).contains("ok", "TAKEN", "cancelled").anyMatch(answer -> answer.contains(" of "));
    }

    @Test
    void whoeverDoesNotHoldTheRoomIsCaught() {
        var rooms = rooms().subList(0, 3);
        var loose = mutants.usesThatDoNotLock();
        var bookings = bookings(mutants.bookablesThatDoNotLock(), loose);
        var random = new Random(3);
        var calls = new ArrayList<Callable<String>>();
        for (var i = 0; i < 150; i++) {
            calls.add(call(bookings, loose, rooms.get(random.nextInt(rooms.size())), random));
        }

        Crowd.run(CALLERS, calls);

        var wrong = rooms.stream().flatMap(room -> wrong(room).stream()).toList();
        System.out.printf("Rooms: the mutant has %d wrong%n", wrong.size());
        assertThat(wrong).as("the mutant must be caught").isNotEmpty();
    }

    @Test
    void noSlotHasMorePeopleThanPlaces() {
        var service = fixture.service(tree.community(), 7);
        var bookings = bookings(bookables, uses);
        var random = new Random(9);
        var calls = IntStream.range(0, 200)
                .<Callable<String>>mapToObj(i -> {
                    var viewer = viewer();
                    var start = BookingFixture.at(1, "09:00").plus(Duration.ofMinutes(30L * random.nextInt(3)));
                    var order = new Order(null, service, start, null, 1 + random.nextInt(3), "", null, 1, false, null);
                    return () -> attempt(() -> {
                        bookings.request(viewer, order);
                        return "ok";
                    });
                })
                .toList();

        var answers = Crowd.run(CALLERS, calls);

        assertThat(answers).allMatch(answer -> answer.matches("ok|TAKEN|NOT_ENOUGH_PLACES"));
        assertThat(jdbc.queryForList(
                        "select sum(people) from booking where service_id = ? and live = 1 group by starts_at",
                        Integer.class,
                        service))
                .hasSize(3)
                .allMatch(people -> people == 7);
    }

    private List<Long> rooms() {
        return IntStream.range(0, ROOMS)
                .mapToObj(i -> {
                    var room = fixture.room(tree.community());
                    fixture.room(room, "buffer_minutes", i % 2 * 15);
                    return room;
                })
                .toList();
    }

    private Bookings bookings(Bookables of, RoomUses kept) {
        var placing = new Placing(mapper, rules, kept, changes, ids);
        return new Bookings(mapper, of, bookers, placing, endings, care, organisations, ids, Clock.systemUTC(), events);
    }

    private Callable<String> call(Bookings bookings, RoomUses kept, long room, Random random) {
        var start =
                BookingFixture.at(1 + random.nextInt(DAYS), "08:00").plus(Duration.ofMinutes(15L * random.nextInt(48)));
        var end = start.plus(Duration.ofMinutes(15L * (1 + random.nextInt(8))));
        var kind = random.nextInt(10);
        var viewer = viewer();
        if (kind < 2) {
            return () -> attempt(() -> teach(kept, room, start, end));
        }
        var weeks = kind == 2 ? 2 + random.nextInt(4) : 1;
        var order = new Order(room, null, start, end, 1, "排练", null, weeks, random.nextBoolean(), null);
        return kind == 3
                ? () -> attempt(() -> takeBack(bookings, viewer, order))
                : () -> attempt(() -> book(bookings, viewer, order));
    }

    private String teach(RoomUses kept, long room, Instant start, Instant end) {
        return kept.take(room, RoomUseKind.ACTIVITY, ids.next(), new Span(start, end), "书法课")
                        .isEmpty()
                ? "ok"
                : "TAKEN";
    }

    private static String book(Bookings bookings, Viewer viewer, Order order) {
        var made = bookings.request(viewer, order);
        var number = made.bookingIds().size();
        if (number + made.skipped().size() != order.weeks()) {
            throw new AssertionError("a series is neither booked nor listed: " + made);
        }
        return order.weeks() == 1 ? "ok" : number + " of " + order.weeks();
    }

    private static String takeBack(Bookings bookings, Viewer viewer, Order order) {
        var made = bookings.request(viewer, order);
        bookings.cancel(viewer, made.bookingIds().getFirst(), false);
        return "cancelled";
    }

    private Viewer viewer() {
        return new Viewer(ids.next(), "", () -> new Standing(VerificationLevel.PHONE, List.of()));
    }

    private String attempt(Callable<String> work) {
        for (var attempt = 0; ; attempt++) {
            try {
                return transaction.execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException exception) {
                        throw exception;
                    } catch (Exception exception) {
                        throw new IllegalStateException(exception);
                    }
                });
            } catch (Rejected rejected) {
                return rejected.rejection().code();
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == 10) {
                    throw deadlock;
                }
            }
        }
    }

    /** What is wrong with a room, told by comparing each use with each other one, from the database alone. */
    private List<String> wrong(long room) {
        var buffer = Duration.ofMinutes(
                jdbc.queryForObject("select buffer_minutes from room where id = ?", Integer.class, room));
        var kept = kept(
                "select reference_id as id, starts_at, ends_at from room_use where room_id = ? and kind <> 'BOOKING'",
                room);
        var booked = kept("select id, starts_at, ends_at from booking where room_id = ? and live = 1", room);
        var uses = kept(
                "select reference_id as id, starts_at, ends_at from room_use where room_id = ? and kind = 'BOOKING'",
                room);
        var wrong = new ArrayList<String>();
        if (!List.copyOf(booked).equals(List.copyOf(uses))) {
            wrong.add("bookings " + booked + " but uses " + uses);
        }
        var all = new ArrayList<>(booked);
        all.addAll(kept);
        for (var one : all) {
            for (var other : all) {
                if (one.id() != other.id()
                        && one.start().isBefore(other.end().plus(buffer))
                        && other.start().isBefore(one.end().plus(buffer))) {
                    wrong.add(one + " and " + other);
                }
            }
        }
        return wrong;
    }

    private List<Kept> kept(String sql, long room) {
        return jdbc.query(
                sql + " order by id",
                (row, number) -> new Kept(
                        row.getLong("id"),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                room);
    }

    private int kept(long room) {
        return jdbc.queryForObject("select count(*) from room_use where room_id = ?", Integer.class, room);
    }

    private record Kept(long id, Instant start, Instant end) {}
}
