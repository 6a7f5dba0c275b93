package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

@Timeout(600)
@Isolated("two servers more need the machine")
class RestartTests {

    private static final Path DIRECTORY = Path.of("target/linli-forked");
    private static final Pattern DATABASE = Pattern.compile("jdbc:mysql://\\S+");

    @Test
    void aKilledServerLeavesItsDataAndNoEngineBehind() throws Exception {
        var note = Long.toString(System.nanoTime());
        var killed = start();
        var orphans = killed.engines();
        assertThat(orphans).hasSize(2);
        try (var connection = connect(killed);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists note (text varchar(40))");
            statement.execute("insert into note values ('%s')".formatted(note));
        }
        killed.kill();
        assertThat(orphans).allMatch(ProcessHandle::isAlive);

        try (var restarted = start()) {
            assertThat(orphans).noneMatch(RestartTests::runs);
            try (var connection = connect(restarted);
                    var statement = connection.createStatement();
                    var found = statement.executeQuery("select 1 from note where text = '%s'".formatted(note))) {
                assertThat(found.next()).isTrue();
            }
            var engines = restarted.engines();
            restarted.stop();
            assertThat(engines).hasSize(2).noneMatch(RestartTests::runs);
        }
    }

    /** A process that ended but was never collected by its parent has no program any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static ForkedServer start() throws Exception {
        var server = ForkedServer.start(
                        SlimApplication.class,
                        Map.of("SERVER_PORT", "0"),
                        "--linli.embedded.directory=" + DIRECTORY,
                        "--spring.flyway.enabled=false")
                .awaitReady();
        System.out.print(server.out());
        return server;
    }

    private static Connection connect(ForkedServer server) throws Exception {
        var address = DATABASE.matcher(server.out());
        assertThat(address.find()).isTrue();
        var password = Files.readString(DIRECTORY.resolve("mariadb/password"));
        return DriverManager.getConnection(address.group() + "?sslMode=DISABLED", "linli", password);
    }
}
