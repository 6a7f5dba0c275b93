package org.linli.shared;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationPredicate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Observes requests, not what they are made of: a timer for each field or filter costs more than what it times. */
@Component
class RequestsOnly implements ObservationPredicate {

    private static final Set<String> PARTS = Set.of("graphql.datafetcher", "graphql.dataloader");

    @Override
    public boolean test(String name, Observation.Context context) {
        return !PARTS.contains(name) && !name.startsWith("spring.security.");
    }
}
