package org.linli.door;

import org.junit.jupiter.api.Test;
import org.linli.testing.LinliTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@LinliTest
class MalformedRequestTests {

    private final int port;

    MalformedRequestTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void malformedRequestsAreTheClientsFault() {
        Campaign.run(port, 3_000, System.nanoTime());
    }
}
