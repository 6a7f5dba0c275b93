package org.linli.activities;

import graphql.relay.Connection;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
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
        var tags = References.toMany(activities, Activity::id, ActivityTag::activityId, mapper::findTags);
        return tags.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> names(entry.getValue())));
    }

    @BatchMapping
    Map<Activity, Organisation> community(List<Activity> activities) {
        return References.toOne(activities, Activity::communityId, organisations::byId);
    }

    @BatchMapping
    Map<Activity, Organisation> organisation(List<Activity> activities) {
        return References.toOne(activities, Activity::organisationId, organisations::byId);
    }

    @BatchMapping
    Map<Activity, Signup> viewerSignup(List<Activity> activities, @ContextValue Viewer viewer) {
        return viewer.isStranger()
                ? Map.of()
                : References.toOne(activities, Activity::id, ids -> liveSignups(ids, viewer.personId()));
    }

    @BatchMapping(typeName = "Place")
    Map<Place, Station> station(List<Place> places) {
        return References.toOne(places, Place::stationId, stations::byId);
    }

    private Map<Long, Signup> liveSignups(Collection<Long> activityIds, long personId) {
        return signups.findLiveAmong(activityIds, personId).stream()
                .collect(Collectors.toMap(Signup::activityId, Function.identity()));
    }

    private static List<String> names(List<ActivityTag> tags) {
        return tags.stream().map(ActivityTag::tag).toList();
    }
}
