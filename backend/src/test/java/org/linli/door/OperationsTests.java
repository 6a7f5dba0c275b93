package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.linli.testing.GraphQlClient;
import org.linli.testing.LinliTest;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@LinliTest
@ResourceLock("log of operations")
class OperationsTests {

    private final GraphQlClient client;
    private final TrustedDocuments trusted;
    private final MeterRegistry meters;
    private final int port;

    OperationsTests(GraphQlClient client, TrustedDocuments trusted, MeterRegistry meters, @LocalServerPort int port) {
        this.client = client;
        this.trusted = trusted;
        this.meters = meters;
        this.port = port;
    }

    @Test
    void eachDocumentHasATimerWithItsPercentiles() throws Exception {
        var viewer = document("Viewer");
        client.someone().askKnown(viewer.id(), Map.of()).withoutErrors();

        var metrics = metrics();
        for (var quantile : List.of("0.5", "0.99")) {
            assertThat(metrics)
                    .containsPattern(
                            "linli_operations_seconds\\{client=\"miniprogram\",document=\"%s\",operation=\"Viewer\",outcome=\"ok\",quantile=\"%s\"\\} \\d"
                                    .formatted(viewer.id().substring(7, 15), quantile));
        }
    }

    @Test
    void refusalsAreCountedByTheirCodes() {
        var before = count("FORBIDDEN");
        client.someone().ask("mutation { activityPublish(input: {activityId: 1}) { userErrors { code } } }");

        assertThat(count("FORBIDDEN")).isGreaterThan(before);
    }

    @Test
    void aLineOfLogNamesTheExecutionAndNothingThatWasAskedOrAnswered() {
        var secret = UUID.randomUUID().toString();
        List<ILoggingEvent> events = logged(
                () -> client.someone().askKnown(document("Communities").id(), Map.of("first", 1, "after", secret)));

        var line = events.stream()
                .filter(event -> event.getFormattedMessage().contains("Communities"))
                .findFirst()
                .orElseThrow();
        assertThat(line.getMDCPropertyMap().get("executionId")).isNotBlank();
        assertThat(line.getKeyValuePairs())
                .extracting(pair -> pair.key)
                .containsExactly("client", "operation", "outcome", "millis");
        assertThat(events)
                .noneMatch(event -> event.getFormattedMessage().contains(secret)
                        || String.valueOf(event.getKeyValuePairs()).contains(secret));
    }

    private TrustedDocument document(String operation) {
        return trusted.all().stream()
                .filter(known -> known.client().equals("miniprogram")
                        && known.operationName().equals(operation))
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    private double count(String outcome) {
        return meters.find("linli.operations").tag("outcome", outcome).timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private String metrics() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    private static List<ILoggingEvent> logged(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(Operations.class);
        var level = logger.getLevel();
        var appender = new ListAppender<ILoggingEvent>();
        appender.list = new CopyOnWriteArrayList<>();
        appender.start();
        logger.addAppender(appender);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
            return List.copyOf(appender.list);
        } finally {
            logger.setLevel(level);
            logger.detachAppender(appender);
        }
    }
}
