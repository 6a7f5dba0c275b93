package org.linli.shared.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import org.linli.shared.answers.Sources;
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
    Instant serverTime(DataFetchingEnvironment environment) {
        var now = clock.instant();
        Sources.of(environment).endsAt(now);
        return now;
    }
}
