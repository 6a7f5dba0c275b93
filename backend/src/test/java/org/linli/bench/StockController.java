package org.linli.bench;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves the same in the manner of Spring for GraphQL: each relation is resolved by a method of its own. */
@Controller
@ConditionalOnProperty("bench.stock")
class StockController {

    @QueryMapping
    List<MemoryData.Activity> benchActivities(@Argument int first) {
        return MemoryData.ACTIVITIES.subList(0, first);
    }

    @BatchMapping(typeName = "BenchActivity")
    List<MemoryData.Station> station(List<MemoryData.Activity> activities) {
        return activities.stream()
                .map(activity -> Objects.requireNonNull(MemoryData.STATIONS.get(activity.stationId())))
                .toList();
    }

    @SchemaMapping(typeName = "BenchActivity")
    MemoryData.Organiser organiser(MemoryData.Activity activity) {
        return Objects.requireNonNull(MemoryData.ORGANISERS.get(activity.organiserId()));
    }

    @SchemaMapping(typeName = "BenchStation")
    MemoryData.Community community(MemoryData.Station station) {
        return Objects.requireNonNull(MemoryData.COMMUNITIES.get(station.communityId()));
    }
}
