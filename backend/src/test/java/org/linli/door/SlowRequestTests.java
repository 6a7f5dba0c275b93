package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.linli.testing.GraphQlClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that begin a request and do not finish it. There is one place, which they must not hold. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "linli.door.load.concurrency=1",
            "linli.door.load.body-time-limit=2s",
            "server.tomcat.connection-timeout=4s"
        })
@Timeout(120)
class SlowRequestTests {

    private static final String HEAD =
            """
            POST /graphql HTTP/1.1\r
            Host: localhost\r
            Content-Type: application/json\r
            Content-Length: 60000\r
            \r
            """;

    private final int port;
    private final GraphQlClient client;
    private final MeterRegistry meters;

    SlowRequestTests(@LocalServerPort int port, GraphQlClient client, MeterRegistry meters) {
        this.port = port;
        this.client = client;
        this.meters = meters;
    }

    @Test
    void aBodyThatDoesNotComeIsCutOffAndHoldsNoPlace() throws Exception {
        client.nobody().ask("{ __typename }").withoutErrors();
        try (var slow = open(HEAD + "{\"query\":")) {
            var start = Instant.now();
            client.nobody().ask("{ __typename }").withoutErrors();
            await().untilAsserted(() ->
                    assertThat(meters.get("linli.door.running").gauge().value()).isZero());

            assertTooSlow(rest(slow));
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void aBodyThatDripsIsCutOffAsAWhole() throws Exception {
        try (var slow = open(HEAD)) {
            while (slow.getInputStream().available() == 0) {
                Thread.sleep(200);
                slow.getOutputStream().write(' ');
            }
            slow.shutdownOutput();

            assertTooSlow(rest(slow));
        }
    }

    /** Whose Content-Length promises more than comes before the client has nothing more to say. */
    @Test
    void aBodyThatEndsTooSoonIsRefusedInOurWords() throws Exception {
        try (var cut = open(HEAD + "{\"query\":")) {
            cut.shutdownOutput();

            assertRefusal(rest(cut), 400, "请求无法处理");
        }
    }

    @Test
    void aHeadThatDoesNotComeIsCutOff() throws Exception {
        try (var slow = open("POST /graphql HTTP/1.1\r\nHost: loc")) {
            assertThat(rest(slow)).doesNotContain("HTTP/1.1 5");
        }
    }

    private static void assertTooSlow(String answer) {
        assertRefusal(answer, 408, "传得太慢");
    }

    private static void assertRefusal(String answer, int status, String message) {
        assertThat(answer)
                .startsWith("HTTP/1.1 %d ".formatted(status))
                .contains("Content-Type: application/json", "{\"errors\":[", "\"code\":\"BAD_REQUEST\"", message)
                .doesNotContain("timestamp", "path\":");
    }

    private Socket open(String beginning) throws IOException {
        var socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
