package org.linli.shared.persistence;

import com.zaxxer.hikari.HikariConfigMXBean;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.util.Properties;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;

/** Migrates each module by itself: its folder under {@code db/migration}, its own versions, its own history table. */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        var database = withoutTimeLimits(flyway.getConfiguration().getDataSource());
        for (var module : modules()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .dataSource(database)
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
    }

    /** The same database without the pool and its time-outs: a migration of large tables takes as long as it takes. */
    private static DataSource withoutTimeLimits(DataSource database) {
        var pool = DataSourceUnwrapper.unwrap(database, HikariConfigMXBean.class, HikariDataSource.class);
        if (pool == null) {
            return database;
        }
        var properties = new Properties();
        properties.putAll(pool.getDataSourceProperties());
        properties.setProperty("socketTimeout", "0");
        return new DriverManagerDataSource(pool.getJdbcUrl(), properties);
    }

    private static Iterable<String> modules() {
        var modules = new TreeSet<String>();
        try {
            for (var script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
                var parts = script.getURL().getPath().split("/");
                modules.add(parts[parts.length - 2]);
            }
        } catch (IOException exception) {
            throw new IllegalStateException("The migrations cannot be listed", exception);
        }
        return modules;
    }
}
