package org.linli.embedded;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** A community with people who are signed in, written past the server so that a crowd is there in a second. */
final class KillData {

    private static final int WISHERS = 10;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final long first = System.currentTimeMillis() * 1_000_000;
    private final List<String> tokens = new ArrayList<>();
    private final Random random = new Random();
    private final int claimers;
    private final int organisations;

    /** Two people for each wish, who may have three claims each. */
    KillData(int wishes, int organisations) {
        this.claimers = 2 * wishes;
        this.organisations = organisations;
    }

    int claimers() {
        return claimers;
    }

    String wisher(int number) {
        return tokens.get(number % WISHERS);
    }

    String claimer(int number) {
        return tokens.get(WISHERS + number);
    }

    String worker(int number) {
        return tokens.get(WISHERS + claimers + number);
    }

    /** The grid that the worker with this number works for. */
    long organisation(int number) {
        return first + 10 + number;
    }

    void write(Connection connection) throws Exception {
        connection.setAutoCommit(false);
        node(connection, first, 0, "COMMUNITY", path(first));
        node(connection, first + 1, first, "GRID", path(first) + path(first + 1));
        for (var i = 0; i < organisations; i++) {
            node(connection, organisation(i), first, "GRID", path(first) + path(organisation(i)));
        }
        for (var i = 0; i < WISHERS + claimers + organisations; i++) {
            var home = first + 500_000 + i;
            if (i < WISHERS) {
                node(connection, home, first + 1, "HOUSEHOLD", path(first) + path(first + 1) + path(home));
            }
            person(connection, first + 1_000 + i, i < WISHERS ? home : 0);
        }
        for (var i = 0; i < organisations; i++) {
            var person = first + 1_000 + WISHERS + claimers + i;
            execute(
                    connection,
                    "insert into appointment (id, community_id, organisation_id, person_id, role, starts_on, created_at, version)"
                            + " values (?, ?, ?, ?, 'GRID_WORKER', current_date - interval 2 day, now(3), 0)",
                    first + 900_000 + i,
                    first,
                    organisation(i),
                    person);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Puts rooms on a station of the community that never closes; a quarter of an hour passes between two uses of every other. */
    List<Long> rooms(Connection connection, int number) throws Exception {
        var station = first + 2_000_000;
        execute(
                connection,
                """
                insert into station (id, community_id, organisation_id, organisation_path, kind, level, name, address,
                                     created_at, version)
                values (?, ?, ?, ?, 'SERVICE_CENTRE', 'COMMUNITY', '测试', '测试', now(3), 0)
                """,
                station,
                first,
                first,
                path(first));
        for (var day = 1; day <= 8; day++) {
            execute(
                    connection,
                    """
                    insert into opening_hours (id, community_id, station_id, owner_id, day, opens_minute, closes_minute,
                                               created_at)
                    values (?, ?, ?, ?, ?, 0, 1440, now(3))
                    """,
                    station + day,
                    first,
                    station,
                    station,
                    day);
        }
        var rooms = new ArrayList<Long>();
        for (var i = 0; i < number; i++) {
            execute(
                    connection,
                    """
                    insert into room (id, community_id, station_id, name, bookable, notice_minutes, horizon_days,
                                      shortest_minutes, buffer_minutes, created_at, version)
                    values (?, ?, ?, '测试', true, 0, 365, 15, ?, now(3), 0)
                    """,
                    station + 100 + i,
                    first,
                    station,
                    i % 2 * 15);
            rooms.add(station + 100 + i);
        }
        return rooms;
    }

    /** Lets the claimers live in households, so many in each, and opens a secret ballot of the households; returns its id. */
    long ballot(Connection connection, int households, int members) throws Exception {
        var ballot = first + 3_000_000;
        var open =
                "insert into ballot (id, community_id, node_id, node_path, subject, subject_id, question, mode, type, unit,"
                        + " most, majority, roll_size, status, opens_at, closes_at, version)"
                        + " values (?, ?, ?, ?, 'TOPIC', 1, '测试', 'SECRET', 'YES_NO', 'HOUSEHOLD', 1, 'MORE_THAN_HALF', ?,"
                        + " 'OPEN', now(3), now(3) + interval 1 day, 0)";
        execute(connection, open, ballot, first, first, path(first), households);
        for (var option = 0; option < 3; option++) {
            execute(
                    connection,
                    "insert into ballot_option (ballot_id, place, community_id, label) values (?, ?, ?, '测试')",
                    ballot,
                    option,
                    first);
        }
        connection.setAutoCommit(false);
        for (var household = 0; household < households; household++) {
            var home = first + 4_000_000 + household;
            node(connection, home, first, "HOUSEHOLD", path(first) + path(home));
            execute(
                    connection,
                    "insert into ballot_roll (ballot_id, elector_id, community_id) values (?, ?, ?)",
                    ballot,
                    home,
                    first);
            for (var member = 0; member < members; member++) {
                var number = household * members + member;
                execute(
                        connection,
                        "insert into membership (id, community_id, household_id, person_id, relation, head, until, created_at,"
                                + " version) values (?, ?, ?, ?, 'OTHER', false, now(3) + interval 300 day, now(3), 0)",
                        first + 5_000_000 + number,
                        first,
                        home,
                        first + 1_000 + WISHERS + number);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
        return ballot;
    }

    private static String path(long id) {
        return Long.toString(id, Character.MAX_RADIX) + ".";
    }

    private void node(Connection connection, long id, long parent, String kind, String path) throws Exception {
        execute(
                connection,
                "insert into organisation (id, parent_id, community_id, kind, name, path, zone, created_at, version)"
                        + " values (?, nullif(?, 0), ?, ?, '测试', ?, 'Asia/Shanghai', now(3), 0)",
                id,
                parent,
                first,
                kind,
                path);
    }

    private void person(Connection connection, long id, long household) throws Exception {
        execute(
                connection,
                """
                insert into person (id, openid, level, status, phone_index, community_id, household_id, resident_until,
                                    created_at, version)
                values (?, concat('oSIM_kills', ?), ?, 'ACTIVE', sha2(?, 256), nullif(?, 0), nullif(?, 0), now(3) + interval 300 day, now(3), 0)
                """,
                id,
                id,
                household == 0 ? "PHONE" : "RESIDENT",
                id,
                household == 0 ? 0 : first,
                household);
        var session = random(9);
        var token = Long.toString(id, Character.MAX_RADIX) + "." + session + "." + random(32);
        execute(
                connection,
                """
                insert into session (person_id, id, device, access_hash, refresh_hash, opened_at, issued_at, seen_at,
                                     expires_at, version)
                values (?, ?, '测试', ?, ?, now(3), now(3), now(3), now(3) + interval 30 day, 1)
                """,
                id,
                session,
                hash(token),
                hash(token + "r"));
        tokens.add(token);
    }

    private String random(int bytes) {
        var random = new byte[bytes];
        this.random.nextBytes(random);
        return BASE64.encodeToString(random);
    }

    private static String hash(String token) throws Exception {
        return BASE64.encodeToString(
                MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
    }

    private static void execute(Connection connection, String sql, Object... values) throws Exception {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
