package org.linli.shared.persistence;

import java.io.IOException;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Migrates each module by itself: its folder under {@code db/migration}, its own versions, its own history table. */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        for (var module : modules()) {
            Flyway.configure()
                    .configuration(flyway.getConfiguration())
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
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
