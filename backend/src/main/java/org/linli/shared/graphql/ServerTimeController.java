package org.linli.shared.graphql;

import java.time.Clock;
import java.time.Instant;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells the server's clock. */
@Controller
class ServerTimeController {

    private final Clock clock;

    ServerTimeController(Clock clock) {
        this.clock = clock;
    }

    @QueryMapping
    Instant serverTime() {
        return clock.instant();
    }
}
