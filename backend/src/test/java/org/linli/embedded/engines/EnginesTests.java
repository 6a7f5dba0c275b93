package org.linli.embedded.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnginesTests {

    private static final Path DIRECTORY = EnginesFixture.DIRECTORY;
    private static Engines engines;

    @BeforeAll
    static void start() {
        engines = EnginesFixture.engines();
    }

    @Test
    void startOncePerProcess() {
        assertThat(Engines.in(Path.of("target/../target/linli"), "9090")).isSameAs(engines);
    }

    @Test
    void databaseBehavesLikeProduction() throws SQLException {
        assertThat(variable("transaction_isolation", "tx_isolation")).isEqualTo("READ-COMMITTED");
        assertThat(variable("character_set_server")).isEqualTo("utf8mb4");
        assertThat(variable("collation_server")).startsWith("utf8mb4_").endsWith("0900_ai_ci");
        assertThat(variable("innodb_flush_log_at_trx_commit")).isEqualTo("1");
        assertThat(variable("bind_address")).isEqualTo("127.0.0.1");
    }

    @Test
    void databaseKeepsEveryCharacter() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create temporary table word (text varchar(20))");
            statement.execute("insert into word values ('邻里👋𠮷')");
            var found = statement.executeQuery("select text from word");

            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("邻里👋𠮷");
        }
    }

    @Test
    void passwordIsPrivate() throws Exception {
        var permissions = Files.getPosixFilePermissions(DIRECTORY.resolve("mariadb/password"));

        assertThat(permissions).hasSize(2);
        assertThat(engines.settings().get("linli.embedded.database").toString()).doesNotContain("password");
    }

    private static String variable(String... names) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "show variables where variable_name in ('%s')".formatted(String.join("','", names)))) {
            assertThat(found.next()).isTrue();
            return found.getString(2);
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(
                engines.settings().get("linli.mysql.url").toString());
    }
}
