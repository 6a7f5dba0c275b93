package org.linli.activities;

import graphql.relay.Connection;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.stations.Station;
import org.linli.stations.Stations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves activities; what crosses a table is loaded once for all activities of an answer. */
@Controller
class ActivityController {

    private final Activities activities;
    private final ActivityMapper mapper;
    private final SignupMapper signups;
    private final Organisations organisations;
    private final Stations stations;
    private final Clock clock;

    ActivityController(
            Activities activities,
            ActivityMapper mapper,
            SignupMapper signups,
            Organisations organisations,
            Stations stations,
            Clock clock) {
        this.activities = activities;
        this.mapper = mapper;
        this.signups = signups;
        this.organisations = organisations;
        this.stations = stations;
        this.clock = clock;
    }

    @QueryMapping
    Optional<Activity> activity(@Argument long id, @ContextValue Viewer viewer) {
        return activities.findVisible(id, viewer);
    }

    @QueryMapping
    Connection<Activity> activities(
            @Argument int first, @Argument @Nullable String after, @Argument @Nullable ActivityQuery filter) {
        var query = filter == null ? ActivityQuery.ALL : filter;
        query.requireValid();
        var page = Page.of("activities", first, after);
        return page.connect(
                activities.list(query, page),
                activity -> new Cursor(activity.startsAt().toEpochMilli(), activity.id()));
    }

    @SchemaMapping
    ActivityPhase phase(Activity activity) {
        return activity.phaseAt(clock.instant());
    }

    @SchemaMapping
    Place place(Activity activity) {
        return activity.place();
    }

    @BatchMapping
    Map<Activity, List<String>> tags(List<Activity> activities) {
        var byActivity = mapper.findTags(idsOf(activities)).stream()
                .collect(Collectors.groupingBy(
                        ActivityTag::activityId, Collectors.mapping(ActivityTag::tag, Collectors.toList())));
        return activities.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        activity -> byActivity.getOrDefault(activity.id(), List.of()),
                        (one, same) -> one));
    }

    @BatchMapping
    Map<Activity, Organisation> community(List<Activity> activities) {
        return nodes(activities, Activity::communityId);
    }

    @BatchMapping
    Map<Activity, Organisation> organisation(List<Activity> activities) {
        return nodes(activities, Activity::organisationId);
    }

    @BatchMapping
    Map<Activity, Signup> viewerSignup(List<Activity> activities, @ContextValue Viewer viewer) {
        if (viewer.isStranger()) {
            return Map.of();
        }
        var byActivity = signups.findLiveAmong(idsOf(activities), viewer.personId()).stream()
                .collect(Collectors.toMap(Signup::activityId, Function.identity()));
        return present(activities, activity -> byActivity.get(activity.id()));
    }

    @BatchMapping(typeName = "Place")
    Map<Place, Station> station(List<Place> places) {
        var found = stations.byId(ids(places, Place::stationId));
        return present(places, place -> place.stationId() == null ? null : found.get(place.stationId()));
    }

    private Map<Activity, Organisation> nodes(List<Activity> activities, Function<Activity, @Nullable Long> id) {
        var found = organisations.byId(ids(activities, id));
        return present(activities, activity -> {
            var nodeId = id.apply(activity);
            return nodeId == null ? null : found.get(nodeId);
        });
    }

    private static List<Long> idsOf(List<Activity> activities) {
        return activities.stream().map(Activity::id).distinct().toList();
    }

    private static <T> List<Long> ids(List<T> rows, Function<T, @Nullable Long> id) {
        return rows.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private static <K, V> Map<K, V> present(List<K> keys, Function<K, @Nullable V> value) {
        var map = new HashMap<K, V>();
        for (var key : keys) {
            var found = value.apply(key);
            if (found != null) {
                map.put(key, found);
            }
        }
        return map;
    }
}
