package org.linli.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linli.shared.startup.Misconfigured;
import org.springframework.mock.env.MockEnvironment;

class ConnectionSettingsTests {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("linli.mysql.url", "jdbc:mysql://db:3306/linli?user=a&password=hidden")
            .withProperty("linli.redis.url", "redis://:hidden@redis:6379/0")
            .withProperty("linli.wechat.appid", "wx1")
            .withProperty("linli.wechat.secret", "hidden");

    @Test
    void nothingSetMeansEmbedded() {
        assertThat(new ConnectionSettings(new MockEnvironment()).areEmbedded()).isTrue();
    }

    @Test
    void everythingSetMeansReal() {
        assertThat(new ConnectionSettings(environment).areEmbedded()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://db/linli",
                "jdbc:mysql://db.internal:3306/linli?sslMode=REQUIRED",
                "jdbc:mysql://a:3306,b:3306/linli",
                "jdbc:mysql:replication://a,b/linli",
                "jdbc:mysql:loadbalance://a,b/linli",
                "jdbc:mysql+srv://db/linli",
                "jdbc:mysql://[::1]:3306/linli",
                "jdbc:mysql://user:pass@db/linli"
            })
    void everyFormOfMysqlAddressIsAllowed(String url) {
        environment.setProperty("linli.mysql.url", url);

        assertThat(new ConnectionSettings(environment).areEmbedded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "linli.mysql.url, mysql://db/linli, LINLI_MYSQL_URL is no MySQL address",
        "linli.mysql.url, jdbc:mysql://db:port/linli, LINLI_MYSQL_URL is no MySQL address",
        "linli.mysql.url, jdbc:mysql://db:3306, LINLI_MYSQL_URL is no MySQL address",
        "linli.mysql.url, jdbc:mysql:///linli, LINLI_MYSQL_URL is no MySQL address",
        "linli.mysql.url, jdbc:h2:mem:x, LINLI_MYSQL_URL is no MySQL address",
        "linli.redis.url, redis:6379, LINLI_REDIS_URL is no Redis address",
        "linli.redis.url, http://redis:6379, LINLI_REDIS_URL is no Redis address",
        "linli.redis.url, redis://:6379, LINLI_REDIS_URL is no Redis address",
        "linli.redis.url, redis://a b, LINLI_REDIS_URL is no Redis address",
        "linli.wechat.base-url, http://api.weixin.qq.com, LINLI_WECHAT_BASE_URL must begin with https://",
        "linli.wechat.base-url, nonsense, LINLI_WECHAT_BASE_URL must begin with https://",
        "linli.wechat.secret, '', LINLI_WECHAT_SECRET is not set although LINLI_MYSQL_URL is",
        "linli.redis.url, ' ', LINLI_REDIS_URL is not set although LINLI_MYSQL_URL is"
    })
    void everyMistakeIsToldByTheNameOfTheSetting(String name, String value, String line) {
        environment.setProperty(name, value);

        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> new ConnectionSettings(environment).areEmbedded())
                .satisfies(misconfigured ->
                        assertThat(misconfigured.getMessage()).startsWith(line).doesNotContain("hidden", "\n"));
    }

    @Test
    void productionNeedsRealOnes() {
        var empty = new MockEnvironment();
        empty.setActiveProfiles("production");

        assertThatExceptionOfType(Misconfigured.class).isThrownBy(() -> new ConnectionSettings(empty).areEmbedded());
    }

    @Test
    void productionTakesNoWeChatOnThisMachine() {
        environment.setProperty("linli.wechat.base-url", "http://127.0.0.1:9000");
        assertThat(new ConnectionSettings(environment).areEmbedded()).isFalse();

        environment.setActiveProfiles("production");
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> new ConnectionSettings(environment).areEmbedded());
    }
}
