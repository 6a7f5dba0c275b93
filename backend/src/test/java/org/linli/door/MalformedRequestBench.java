package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 100,000 malformed requests over HTTP: {@code mvn -Pbench verify} prints what came of them. */
@LinliTest
class MalformedRequestBench {

    private final int port;

    MalformedRequestBench(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void malformedRequestsAreTheClientsFault() {
        Campaign.run(port, 20_000, Long.getLong("linli.seed", 1)); // until the code is compiled
        var campaign = Campaign.run(port, 100_000, Long.getLong("linli.seed", 20_261_122));

        assertThat(campaign.p99()).isLessThanOrEqualTo(Duration.ofMillis(100));
    }
}
