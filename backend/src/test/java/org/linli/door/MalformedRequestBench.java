package org.linli.door;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 100,000 malformed requests over HTTP: {@code mvn -Pbench verify} prints what came of them. */
@LinliTest
class MalformedRequestBench {

    private static final Duration GOAL = Duration.ofMillis(100);

    private final int port;

    MalformedRequestBench(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void malformedRequestsAreTheClientsFault() {
        Campaign.run(port, 20_000, Long.getLong("linli.seed", 1)); // until the code is compiled
        var campaign = Campaign.run(port, 100_000, Long.getLong("linli.seed", 20_261_122));

        var reached = campaign.p99().compareTo(GOAL) <= 0;
        System.out.printf("goal: p99 of at most %d ms, %s%n", GOAL.toMillis(), reached ? "reached" : "MISSED");
    }
}
