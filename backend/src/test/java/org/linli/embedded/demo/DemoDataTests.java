package org.linli.embedded.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linli.embedded.DemoLogins;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.jdbc.core.JdbcTemplate;

@ExtendWith(DemoDatabaseExtension.class)
class DemoDataTests {

    private final DemoDatabaseFixture database;

    DemoDataTests(DemoDatabaseFixture database) {
        this.database = database;
    }

    @Test
    void loadsWithinTwentySeconds() {
        System.out.printf("demo data loaded in %d ms: %s%n", database.loadTime().toMillis(), rows(database.loaded()));

        assertThat(database.loadTime()).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void aSecondStartLoadsNothing() {
        var before = rows(database.loaded());

        database.demoData(database.loaded()).loadOnce();

        assertThat(rows(database.loaded())).isEqualTo(before);
    }

    @Test
    void aFailureHalfwayLeavesNothing() throws IOException {
        var other = database.schema("linli_demo_failing");
        other.update("insert into person (id, openid, level, status, created_at, version)"
                + " values (1, 'oSIM_resident5000', 'GUEST', 'ACTIVE', utc_timestamp(), 0)");

        assertThatThrownBy(() -> database.demoData(other).loadOnce()).hasMessageContaining("resident5000");

        assertThat(rows(other).values().stream().mapToInt(Integer::intValue).sum())
                .isOne();
    }

    @Test
    void isThereOnlyWhereTheSettingIsOn() {
        var application = new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        JdbcTemplateAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionAutoConfiguration.class))
                .withBean(DataSource.class, () -> database.loaded().getDataSource())
                .withUserConfiguration(DemoData.class);

        application.run(context -> assertThat(context).doesNotHaveBean(DemoLogins.class));
        application.withPropertyValues("linli.demo=true").run(context -> assertThat(context)
                .hasSingleBean(DemoLogins.class));
    }

    private static Map<Table, Integer> rows(JdbcTemplate jdbc) {
        var numbers = new EnumMap<Table, Integer>(Table.class);
        for (var table : Table.values()) {
            var query = "select count(*) from " + table.name().toLowerCase();
            numbers.put(table, jdbc.queryForObject(query, Integer.class));
        }
        return numbers;
    }
}
