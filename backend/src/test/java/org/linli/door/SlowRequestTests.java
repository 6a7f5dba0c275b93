package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

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
            "linli.door.load.body-time-limit=3s",
            "server.tomcat.connection-timeout=1s"
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
        var start = Instant.now();
        try (var slow = open(HEAD + "{\"query\":")) {
            client.nobody().ask("{ __typename }").withoutErrors();
            assertThat(meters.get("linli.door.running").gauge().value()).isZero();

            assertThat(rest(slow)).startsWith("HTTP/1.1 408 ");
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

            assertThat(rest(slow)).startsWith("HTTP/1.1 408 ").contains("传得太慢");
        }
    }

    @Test
    void aHeadThatDoesNotComeIsCutOff() throws Exception {
        try (var slow = open("POST /graphql HTTP/1.1\r\nHost: loc")) {
            assertThat(rest(slow)).doesNotContain("HTTP/1.1 5");
        }
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
