package org.linli.embedded;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.linli.shared.startup.Misconfigured;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Tells from the settings whether the real MySQL, Redis and WeChat are meant or the embedded ones, never a mixture. */
final class ConnectionSettings {

    private static final List<String> NAMES =
            List.of("linli.mysql.url", "linli.redis.url", "linli.wechat.appid", "linli.wechat.secret");
    private static final String HOST_AND_PORT = "([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:]+])(:\\d{1,5})?";
    private static final Pattern MYSQL_URL =
            Pattern.compile("jdbc:mysql(\\+srv)?(:[a-z]+)?://([^/?\\s]*@)?%s(,%s)*/[^/?\\s]+(\\?\\S*)?"
                    .formatted(HOST_AND_PORT, HOST_AND_PORT));

    private final Environment environment;

    ConnectionSettings(Environment environment) {
        this.environment = environment;
    }

    /** Whether nothing real is set; throws {@link Misconfigured} when the settings do not fit together. */
    boolean areEmbedded() {
        var given = NAMES.stream().filter(this::isGiven).toList();
        if (given.isEmpty()) {
            refuseInProduction();
            return true;
        }
        NAMES.stream().filter(name -> !given.contains(name)).findFirst().ifPresent(missing -> {
            throw new Misconfigured(
                    "%s is not set although %s is: set %s together, or none of them for the embedded ones"
                            .formatted(variable(missing), variable(given.getFirst()), allVariables()));
        });
        checkMysqlUrl();
        checkRedisUrl();
        checkWeChatUrl();
        return false;
    }

    private void refuseInProduction() {
        if (environment.acceptsProfiles(Profiles.of("production"))) {
            throw new Misconfigured("LINLI_MYSQL_URL is not set, and the profile production does not run with the"
                    + " embedded database, Redis and simulated WeChat: set " + allVariables());
        }
    }

    private void checkMysqlUrl() {
        if (!MYSQL_URL.matcher(value("linli.mysql.url")).matches()) {
            throw new Misconfigured("LINLI_MYSQL_URL is no MySQL address:"
                    + " write it as jdbc:mysql://HOST:3306/linli?user=NAME&password=PASSWORD");
        }
    }

    private void checkRedisUrl() {
        if (!hasHost(value("linli.redis.url"), Set.of("redis", "rediss"))) {
            throw new Misconfigured("LINLI_REDIS_URL is no Redis address: write it as redis://:PASSWORD@HOST:6379/0");
        }
    }

    private void checkWeChatUrl() {
        var url = environment.getProperty("linli.wechat.base-url", "https://api.weixin.qq.com");
        var overLoopback =
                url.startsWith("http://127.0.0.1:") && !environment.acceptsProfiles(Profiles.of("production"));
        if (!overLoopback && !hasHost(url, Set.of("https"))) {
            throw new Misconfigured(
                    "LINLI_WECHAT_BASE_URL must begin with https:// because the secret goes there: correct or remove it");
        }
    }

    private static boolean hasHost(String url, Set<String> schemes) {
        try {
            var uri = URI.create(url);
            return uri.getScheme() != null && schemes.contains(uri.getScheme()) && StringUtils.hasText(uri.getHost());
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private boolean isGiven(String name) {
        return StringUtils.hasText(environment.getProperty(name));
    }

    private String value(String name) {
        return environment.getRequiredProperty(name).trim();
    }

    private static String allVariables() {
        return String.join(
                ", ", NAMES.stream().map(ConnectionSettings::variable).toList());
    }

    private static String variable(String name) {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
