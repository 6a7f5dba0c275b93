package org.linli.bench;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.shared.graphql.LookAhead;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves what is in memory in the manner of this server: relations are looked up at the root, fields are only read. */
@Controller
@ConditionalOnProperty("bench.memory")
class MemoryController {

    @QueryMapping
    List<Shown> benchActivities(@Argument int first, DataFetchingEnvironment environment) {
        var ahead = LookAhead.of(environment);
        return MemoryData.ACTIVITIES.subList(0, first).stream()
                .map(activity -> new Shown(
                        activity,
                        ahead.mentions("station") ? station(activity.stationId()) : null,
                        ahead.mentions("organiser") ? MemoryData.ORGANISERS.get(activity.organiserId()) : null))
                .toList();
    }

    private static ShownStation station(long id) {
        var station = Objects.requireNonNull(MemoryData.STATIONS.get(id));
        return new ShownStation(station.id(), station.name(), MemoryData.COMMUNITIES.get(station.communityId()));
    }

    record ShownStation(long id, String name, MemoryData.@Nullable Community community) {}

    record Shown(
            MemoryData.Activity activity, @Nullable ShownStation station, MemoryData.@Nullable Organiser organiser) {

        public long id() {
            return activity.id();
        }

        public String title() {
            return activity.title();
        }

        public String startsAt() {
            return activity.startsAt();
        }

        public String endsAt() {
            return activity.endsAt();
        }

        public int capacity() {
            return activity.capacity();
        }

        public int taken() {
            return activity.taken();
        }
    }
}
