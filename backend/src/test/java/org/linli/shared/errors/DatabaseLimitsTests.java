package org.linli.shared.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.testing.LinliTest;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@LinliTest
@Timeout(60)
class DatabaseLimitsTests {

    private static final String LONG_WORK =
            "select count(*) from information_schema.columns a, information_schema.columns b, information_schema.columns c";

    private final HikariDataSource pool;
    private final JdbcTemplate jdbc;

    DatabaseLimitsTests(DataSource pool, JdbcTemplate jdbc) throws SQLException {
        this.pool = pool.unwrap(HikariDataSource.class);
        this.jdbc = jdbc;
    }

    @Test
    void theDatabaseItselfLimitsStatementsAndLocks() {
        assertThat(number("select @@session.innodb_lock_wait_timeout")).isEqualTo(5);
        assertThat(jdbc.queryForObject(statementLimit(), Double.class)).isEqualTo(isMariaDb() ? 6 : 6000);
    }

    @Test
    void aStatementThatRunsOutOfTimeMayBeTriedAgain() throws Exception {
        try (var connection = pool.getConnection()) {
            var own = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            own.execute(limits(1));
            try {
                assertThatThrownBy(() -> own.queryForObject(LONG_WORK, Integer.class))
                        .isInstanceOf(TransientDataAccessResourceException.class);
            } finally {
                own.execute(limits(6));
            }
        }
    }

    @Test
    void workThatWasGivenUpCostsThePoolNoConnection() {
        number("select 1");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> number("select 1")).hasRootCauseMessage("The work was given up");
        } finally {
            Thread.interrupted();
        }
        assertThat(number("select 1")).isEqualTo(1);
    }

    /** As in the settings, where the text for each of the two is a comment to the other. */
    private String limits(int seconds) {
        var setting = pool.getConnectionInitSql();
        assertThat(setting).contains("max_execution_time = 6000").contains("max_statement_time = 6 ");
        return setting.replace("6000", seconds + "000").replace("time = 6 ", "time = " + seconds + " ");
    }

    private String statementLimit() {
        return isMariaDb() ? "select @@session.max_statement_time" : "select @@session.max_execution_time";
    }

    private boolean isMariaDb() {
        return Objects.requireNonNull(jdbc.queryForObject("select version()", String.class))
                .contains("MariaDB");
    }

    private int number(String query) {
        return Objects.requireNonNull(jdbc.queryForObject(query, Integer.class));
    }
}
