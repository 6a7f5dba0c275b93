package org.linli.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * A crowd books rooms over HTTP, once and weekly, and staff holds classes in them, while the database and the server are killed
 * and come back.
 */
final class RoomKills {

    private static final int ROOMS = 20;
    private static final int WORKERS = 10;
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final String BOOK =
            """
            mutation ($input: BookingRequestInput!) {
              bookingRequest(input: $input) { bookings { id } skipped { code } userErrors { code } }
            }""";
    private static final String CREATE =
            """
            mutation ($input: ActivityCreateInput!) {
              activityCreate(input: $input) { activity { id } userErrors { code } }
            }""";
    private static final String PUBLISH =
            """
            mutation ($input: ActivityPublishInput!) {
              activityPublish(input: $input) { activity { id } userErrors { code } }
            }""";

    private final KilledServer server;
    private final KillData data;
    private final int attempts;
    private final int callers;
    private final int kills;
    private final Set<Long> booked = ConcurrentHashMap.newKeySet();
    private final Set<Long> taught = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final List<String> torn = new ArrayList<>();

    private RoomKills(KilledServer server, int attempts, int callers, int kills) {
        this.server = server;
        this.data = new KillData(attempts, WORKERS);
        this.attempts = attempts;
        this.callers = callers;
        this.kills = kills;
    }

    /**
     * What came of it.
     *
     * @param wrong what is wrong in the database, in words
     */
    record Result(
            int attempts,
            int kills,
            int booked,
            int taught,
            int repeated,
            Map<String, Integer> refusals,
            List<String> wrong) {}

    static Result run(int attempts, int callers, int kills) throws Exception {
        try (var server = KilledServer.start("linli-rooms")) {
            return new RoomKills(server, attempts, callers, kills).run();
        }
    }

    private Result run() throws Exception {
        List<Long> rooms;
        try (var connection = server.connect()) {
            data.write(connection);
            rooms = data.rooms(connection, ROOMS);
        }
        server.rush(calls(rooms), callers, kills);
        var wrong = new ArrayList<>(torn);
        try (var connection = server.connect()) {
            for (var room : rooms) {
                wrong.addAll(overlaps(connection, room));
            }
            wrong.addAll(partial(connection, rooms));
        }
        return new Result(
                attempts, 2 * kills, booked.size(), taught.size(), server.repeated(), Map.copyOf(refusals), wrong);
    }

    /** A fifth are classes, a tenth weekly, half of those without a conflict or not at all. */
    private List<Runnable> calls(List<Long> rooms) {
        var random = new Random(KilledServer.seed());
        var tomorrow = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
        var quarters = 96 * Math.max(2, attempts / 250);
        var calls = new ArrayList<Runnable>();
        for (var i = 0; i < attempts; i++) {
            var number = i;
            var room = rooms.get(random.nextInt(ROOMS));
            var start = tomorrow.plus(QUARTER.multipliedBy(random.nextInt(quarters)));
            var end = start.plus(QUARTER.multipliedBy(1 + random.nextInt(8)));
            if (i % 5 == 0) {
                calls.add(() -> teach(number, room, start, end));
            } else {
                var weeks = i % 10 == 1 ? 2 + random.nextInt(3) : 1;
                var skip = random.nextBoolean();
                calls.add(() -> book(number, room, start, end, weeks, skip));
            }
        }
        return calls;
    }

    private void book(int number, long room, Instant start, Instant end, int weeks, boolean skip) {
        var input = Map.of(
                "roomId",
                room,
                "startsAt",
                start.toString(),
                "endsAt",
                end.toString(),
                "purpose",
                "排练",
                "weeks",
                weeks,
                "skipConflicts",
                skip,
                "clientRequestId",
                "book-" + number);
        var payload = ask(data.claimer(number), BOOK, "bookingRequest", input);
        payload.path("bookings").forEach(booking -> booked.add(id(booking)));
        var made = payload.path("bookings").size();
        if (made + payload.path("skipped").size() != weeks && made != 0) {
            synchronized (torn) {
                torn.add("a series of " + weeks + " that is neither booked nor listed: " + payload);
            }
        }
    }

    private void teach(int number, long room, Instant start, Instant end) {
        var worker = number % WORKERS;
        var input = new HashMap<String, Object>(Map.of(
                "organisationId",
                data.organisation(worker),
                "title",
                "书法课",
                "kind",
                "COURSE",
                "startsAt",
                start.toString(),
                "endsAt",
                end.toString(),
                "capacity",
                20,
                "place",
                Map.of("roomId", room),
                "clientRequestId",
                "create-" + number));
        var created = ask(data.worker(worker), CREATE, "activityCreate", input);
        var activity = created.path("activity").path("id").asString();
        var published = ask(
                data.worker(worker),
                PUBLISH,
                "activityPublish",
                Map.of("activityId", activity, "clientRequestId", "publish-" + number));
        if (published.path("activity").has("id")) {
            taught.add(id(published.path("activity")));
        }
    }

    private JsonNode ask(String token, String document, String operation, Map<String, ?> input) {
        var payload =
                server.ask(token, document, Map.of("input", input)).path("data").path(operation);
        payload.path("userErrors")
                .forEach(error -> refusals.merge(error.path("code").asString(), 1, Integer::sum));
        return payload;
    }

    private static long id(JsonNode node) {
        return Long.parseLong(node.path("id").asString());
    }

    private record Use(String what, Instant start, Instant end) {}

    /** Each use of a room against each other one, as bookings and activities tell them. */
    private static List<String> overlaps(Connection connection, long room) throws SQLException {
        var buffer = Duration.ofMinutes(
                KilledServer.count(connection, "select buffer_minutes from room where id = " + room));
        var uses = new ArrayList<Use>();
        uses.addAll(uses(connection, "booking", "live = 1", room));
        uses.addAll(uses(connection, "activity", "status = 'PUBLISHED'", room));
        var wrong = new ArrayList<String>();
        for (var one : uses) {
            for (var other : uses) {
                if (!one.equals(other)
                        && one.start().isBefore(other.end().plus(buffer))
                        && other.start().isBefore(one.end().plus(buffer))) {
                    wrong.add(one + " and " + other);
                }
            }
        }
        return wrong;
    }

    private static List<Use> uses(Connection connection, String table, String kept, long room) throws SQLException {
        var sql = "select id, starts_at, ends_at from " + table + " where " + kept + " and room_id = " + room;
        var uses = new ArrayList<Use>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                uses.add(new Use(
                        table + " " + rows.getLong(1), instant(rows.getTimestamp(2)), instant(rows.getTimestamp(3))));
            }
        }
        return uses;
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }

    private List<String> partial(Connection connection, List<Long> rooms) throws SQLException {
        var in = " in (" + KilledServer.join(rooms) + ")";
        var kept = "select count(*) from room_use where room_id" + in;
        var checks = new HashMap<String, String>();
        checks.put(
                "bookings that do not have the room, or for another time",
                "select count(*) from booking b where b.live = 1 and b.room_id" + in
                        + " and not exists (select 1 from room_use u where u.kind = 'BOOKING' and u.reference_id = b.id"
                        + " and u.room_id = b.room_id and u.starts_at = b.starts_at and u.ends_at = b.ends_at)");
        checks.put(
                "activities that do not have the room",
                "select count(*) from activity a where a.status = 'PUBLISHED' and a.room_id" + in
                        + " and not exists (select 1 from room_use u where u.kind = 'ACTIVITY' and u.reference_id = a.id"
                        + " and u.room_id = a.room_id and u.starts_at = a.starts_at and u.ends_at = a.ends_at)");
        checks.put(
                "uses of nothing",
                "select abs((" + kept + ") - (select count(*) from booking where live = 1 and room_id" + in
                        + ") - (select count(*) from activity where status = 'PUBLISHED' and room_id" + in + "))");
        checks.put(
                "bookings that nobody was told of, or that were lost",
                "select abs(count(*) - " + booked.size() + ") from booking where live = 1 and room_id" + in);
        checks.put(
                "activities that nobody was told of, or that were lost",
                "select abs(count(*) - " + taught.size() + ") from activity where status = 'PUBLISHED' and room_id"
                        + in);
        checks.put(
                "bookings that were acknowledged and are not there",
                "select " + booked.size() + " - count(*) from booking where live = 1 and id in ("
                        + KilledServer.join(List.copyOf(booked)) + ")");
        var wrong = new ArrayList<String>();
        for (var check : checks.entrySet()) {
            var number = KilledServer.count(connection, check.getValue());
            if (number != 0) {
                wrong.add(number + " " + check.getKey());
            }
        }
        return wrong;
    }
}
