package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.linli.LinliApplication;
import org.linli.embedded.wechat.Fault;
import org.linli.embedded.wechat.SentMessage;
import org.linli.embedded.wechat.SimulatedWeChat;

/**
 * A server is killed while it sends messages, and another one goes on. WeChat is outside of both, so that what it has shown
 * is known whatever they say. Everybody allows two messages, so that a second one would be shown.
 */
@Timeout(600)
@Isolated("two servers more need the machine")
class RelayRestartTests {

    private static final Path DIRECTORY = Path.of("target/linli-relay");
    private static final Pattern DATABASE = Pattern.compile("jdbc:mysql://\\S+");
    private static final String SEND = "/cgi-bin/message/subscribe/send";
    private static final String TEMPLATE = "SIM_ACTIVITY_CHANGED";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PEOPLE = 96;

    /** No multiple of what is sent at once: some are on their way then, for as long as WeChat is slow. */
    private static final int ASKED_BEFORE_THE_END = 20;

    private final long first = System.currentTimeMillis() * 1_000;

    @Test
    void ofAServerThatIsKilledWhileItSendsEachMessageIsSentAtMostOnceAndNoneIsForgotten() throws Exception {
        try (var wechat = SimulatedWeChat.start()) {
            var killed = start(wechat);
            wechat.faults().plan(SEND, Fault.SLOW, PEOPLE);
            try (var database = connect(killed)) {
                tellEverybody(database, wechat);
                await().atMost(PATIENCE)
                        .pollInterval(Duration.ofMillis(5))
                        .until(() -> wechat.calls(SEND) >= ASKED_BEFORE_THE_END);
                killed.kill();
                wechat.faults().clear();
                assertThat(sendAgainWhatWasClaimed(database))
                        .as("claimed and not noted")
                        .isPositive();
            }
            try (var server = start(wechat);
                    var database = connect(server)) {
                await().atMost(PATIENCE).until(() -> count(database, "state in ('WAITING', 'SENDING')") == 0);
                check(people(database), shown(wechat));
            }
        }
    }

    /** Every second one is of the mutant, which takes what a dead server has claimed for a message that was not sent. */
    private static void check(List<Person> people, Map<String, Integer> shown) {
        var honest = people.stream().filter(person -> !person.isOfMutant()).toList();
        var states = honest.stream()
                .collect(Collectors.groupingBy(Person::state, TreeMap::new, Collectors.summingInt(person -> 1)));
        var received = honest.stream()
                .mapToInt(person -> shown.getOrDefault(person.openid(), 0))
                .sum();
        var twice = people.stream()
                .filter(Person::isOfMutant)
                .filter(person -> shown.getOrDefault(person.openid(), 0) > 1)
                .count();
        System.out.printf(
                "Relay killed while sending: of %d messages %s, %d received; the mutant sent %d twice%n",
                honest.size(), states, received, twice);

        assertThat(honest).hasSize(PEOPLE / 2);
        assertThat(honest).allSatisfy(person -> {
            assertThat(shown.getOrDefault(person.openid(), 0)).isLessThanOrEqualTo(1);
            assertThat(person.state()).isIn("SENT", "UNKNOWN");
            assertThat(person.call()).isEqualTo(person.state().equals("UNKNOWN") ? "UNCLEAR" : null);
            if (person.state().equals("SENT")) {
                assertThat(shown).containsEntry(person.openid(), 1);
            }
        });
        assertThat(states).containsKeys("SENT", "UNKNOWN");
        assertThat(twice).as("the mutant must be caught").isPositive();
    }

    private void tellEverybody(Connection database, SimulatedWeChat wechat) throws SQLException {
        database.setAutoCommit(false);
        try (var statement = database.createStatement()) {
            statement.execute(
                    """
                    insert into organisation (id, kind, name, path, zone, created_at, version)
                    values (%d, 'DISTRICT', '测试区', '%s.', 'Asia/Shanghai', now(3), 0)
                    """
                            .formatted(first, Long.toString(first, Character.MAX_RADIX)));
            for (var id = first; id < first + PEOPLE; id++) {
                wechat.messages().grantSilently(openid(id), TEMPLATE);
                wechat.messages().grantSilently(openid(id), TEMPLATE);
                for (var row : rowsOf(id)) {
                    statement.addBatch(row);
                }
            }
            statement.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
    }

    private List<String> rowsOf(long id) {
        return List.of(
                """
                insert into person (id, openid, level, status, created_at, version)
                values (%d, '%s', 'GUEST', 'ACTIVE', now(3), 0)
                """
                        .formatted(id, openid(id)),
                "insert into message_quota (person_id, template_id, allowed) values (%d, '%s', 2)"
                        .formatted(id, TEMPLATE),
                """
                insert into notification
                  (id, person_id, kind, wording, arguments, organisation_id, urgent, dedupe_key, created_at)
                values (%d, %d, 'ACTIVITY_CHANGED', 'activityCancelled', '%s', %d, true, 'cancelled', now(3))
                """
                        .formatted(
                                id,
                                id,
                                """
                                {"activity": {"form": "TEXT", "value": "健康知识讲座"},
                                 "time": {"form": "TIME", "value": "2026-12-01T01:30:00Z"},
                                 "place": {"form": "TEXT", "value": "文化活动中心"},
                                 "reason": {"form": "TEXT", "value": "天气原因"}}""",
                                first),
                """
                insert into message
                  (id, person_id, kind, notification_id, dedupe_key, state, attempts, due_at, created_at)
                values (%d, %d, 'ACTIVITY_CHANGED', %d, 'cancelled', 'WAITING', 0, now(3), now(3))
                """
                        .formatted(id, id, id));
    }

    /** Returns how many messages of others are claimed as well. */
    private int sendAgainWhatWasClaimed(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.executeUpdate("update message set state = 'WAITING', due_at = now(3) where state = 'SENDING' and "
                    + "mod(id, 2) = 1 and id between %d and %d".formatted(first, first + PEOPLE - 1));
        }
        return count(database, "state = 'SENDING'");
    }

    private List<Person> people(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        """
                        select m.id, m.state, c.reason
                          from message m
                          left join phone_call c on c.notification_id = m.notification_id and c.state = 'OPEN'
                         where m.id between %d and %d
                        """
                                .formatted(first, first + PEOPLE - 1))) {
            var people = new ArrayList<Person>();
            while (rows.next()) {
                people.add(new Person(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
            return people;
        }
    }

    private int count(Connection database, String which) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from message where %s and id between %d and %d"
                        .formatted(which, first, first + PEOPLE - 1))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Map<String, Integer> shown(SimulatedWeChat wechat) {
        return wechat.messages().sent().stream()
                .collect(Collectors.groupingBy(SentMessage::openid, Collectors.summingInt(message -> 1)));
    }

    private static String openid(long id) {
        return "oSIM_relay" + id;
    }

    private static ForkedServer start(SimulatedWeChat wechat) throws Exception {
        return ForkedServer.start(
                        LinliApplication.class,
                        ForkedServer.classPath(library -> !library.contains("test-classes")),
                        Map.of("SERVER_PORT", "0"),
                        "--linli.embedded.directory=" + DIRECTORY,
                        "--linli.demo=false",
                        "--linli.wechat.base-url=" + wechat.baseUrl(),
                        "--linli.notifications.lease=10s")
                .awaitReady();
    }

    private static Connection connect(ForkedServer server) throws Exception {
        var address = DATABASE.matcher(server.out());
        assertThat(address.find()).isTrue();
        var password = Files.readString(DIRECTORY.resolve("mariadb/password"));
        return DriverManager.getConnection(address.group() + "?sslMode=DISABLED", "linli", password);
    }

    /** Somebody's message, and why she is to be called. */
    private record Person(long id, String state, String call) {

        boolean isOfMutant() {
            return id % 2 == 1;
        }

        String openid() {
            return RelayRestartTests.openid(id);
        }
    }
}
