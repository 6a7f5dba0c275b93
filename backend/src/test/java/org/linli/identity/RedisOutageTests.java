package org.linli.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.springframework.data.redis.core.RedisCallback;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Redis is frozen, which is worse than stopped: connections stay open and nothing answers. */
@LinliTest
@Isolated("freezes the Redis that all tests share")
class RedisOutageTests {

    private static final String LOGIN =
            """
            mutation ($code: String!, $requestId: ID) {
              login(input: {code: $code, clientRequestId: $requestId}) { viewer { id } userErrors { code } }
            }""";

    private final GraphQlClient client;
    private final StringRedisTemplate redis;

    RedisOutageTests(GraphQlClient client, StringRedisTemplate redis) {
        this.client = client;
        this.redis = redis;
    }

    @Test
    void anOutageIsAnsweredAtOnceAndEndsByItself() throws Exception {
        var someone = client.someone();
        var signIn = Map.of("code", "dev-" + UUID.randomUUID().toString().replace("-", ""), "requestId", "outage");
        var pid = pid();
        var before = Instant.now();
        signal("STOP", pid);
        try {
            var viewer = someone.ask("{ viewer { id } }");
            assertThat(viewer.status()).isEqualTo(503);
            assertThat(viewer.errorCodes()).containsExactly("UNAVAILABLE");
            assertThat(client.nobody().ask(LOGIN, signIn).errorCodes()).containsExactly("UNAVAILABLE");
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(15));
            client.nobody().ask("{ activities { edges { node { id } } } }").withoutErrors();
        } finally {
            signal("CONT", pid);
        }
        assertThat(someone.ask("{ viewer { id } }").withoutErrors().text("viewer", "id"))
                .isEqualTo(String.valueOf(someone.personId()));
    }

    private String pid() {
        RedisCallback<String> processId =
                connection -> Objects.requireNonNull(connection.serverCommands().info("server"))
                        .getProperty("process_id");
        return Objects.requireNonNull(redis.execute(processId));
    }

    private static void signal(String name, String pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor())
                .isZero();
    }
}
