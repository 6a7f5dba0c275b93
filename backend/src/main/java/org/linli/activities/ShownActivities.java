package org.linli.activities;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisations;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.LookAhead;
import org.linli.stations.Rooms;
import org.linli.stations.Stations;
import org.springframework.stereotype.Component;

/**
 * Makes activities and signups ready to be shown: loads what all of them together refer to, one statement a kind, as far
 * as the request mentions it. Hot lists are served so and not by batch mappings, which cost as much as the query itself.
 */
@Component
class ShownActivities {

    /** The kind of source that an activity is. */
    static final String SOURCE = "activity";

    private final ActivityMapper activities;
    private final SignupMapper signups;
    private final Organisations organisations;
    private final Stations stations;
    private final Rooms rooms;
    private final Clock clock;

    ShownActivities(
            ActivityMapper activities,
            SignupMapper signups,
            Organisations organisations,
            Stations stations,
            Rooms rooms,
            Clock clock) {
        this.activities = activities;
        this.signups = signups;
        this.organisations = organisations;
        this.stations = stations;
        this.rooms = rooms;
        this.clock = clock;
    }

    /** The activities in the same order. */
    List<ShownActivity> show(List<Activity> rows, Viewer viewer, DataFetchingEnvironment environment) {
        var now = clock.instant();
        var ahead = LookAhead.of(environment);
        noteSources(rows, now, Sources.of(environment));
        var relations = new ActivityRelations(
                now,
                ahead.mentions("tags") ? tags(rows) : Map.of(),
                organisations.byId(organisationIds(rows, ahead)),
                ahead.mentions("station") ? stations.byId(ids(rows, Activity::stationId)) : Map.of(),
                ahead.mentions("room") ? rooms.byId(ids(rows, Activity::roomId)) : Map.of(),
                ahead.mentions("viewerSignup") ? viewerSignups(rows, viewer) : Map.of());
        return rows.stream().map(row -> new ShownActivity(row, relations)).toList();
    }

    @Nullable
    ShownActivity show(@Nullable Activity activity, Viewer viewer, DataFetchingEnvironment environment) {
        return activity == null
                ? null
                : show(List.of(activity), viewer, environment).getFirst();
    }

    /** The signups in the same order, each with its activity unless that was taken back into a draft. */
    List<ShownSignup> showSignups(List<Signup> rows, Viewer viewer, DataFetchingEnvironment environment) {
        var found = LookAhead.of(environment).mentions("activity") ? activitiesOf(rows) : List.<Activity>of();
        var shown = show(found, viewer, environment).stream()
                .collect(Collectors.toMap(ShownActivity::id, Function.identity()));
        return rows.stream()
                .map(row -> new ShownSignup(row, shown.get(row.activityId())))
                .toList();
    }

    @Nullable
    ShownSignup showSignup(@Nullable Signup signup, Viewer viewer, DataFetchingEnvironment environment) {
        return signup == null
                ? null
                : showSignups(List.of(signup), viewer, environment).getFirst();
    }

    private static void noteSources(List<Activity> rows, Instant now, Sources sources) {
        for (var row : rows) {
            sources.add(SOURCE, row.id());
            sources.endsAt(row.phaseEndsAfter(now));
        }
    }

    private List<Activity> activitiesOf(List<Signup> rows) {
        var ids = ids(rows, Signup::activityId);
        return ids.isEmpty()
                ? List.of()
                : activities.findAllById(ids).stream().filter(Activity::isShown).toList();
    }

    private Map<Long, List<String>> tags(List<Activity> rows) {
        var ids = ids(rows, Activity::id);
        return ids.isEmpty()
                ? Map.of()
                : activities.findTags(ids).stream()
                        .collect(Collectors.groupingBy(
                                ActivityTag::activityId, Collectors.mapping(ActivityTag::tag, Collectors.toList())));
    }

    private Map<Long, Signup> viewerSignups(List<Activity> rows, Viewer viewer) {
        return viewer.isStranger() || rows.isEmpty()
                ? Map.of()
                : signups.findLiveAmong(ids(rows, Activity::id), viewer.personId()).stream()
                        .collect(Collectors.toMap(Signup::activityId, Function.identity()));
    }

    private static Collection<Long> organisationIds(List<Activity> rows, LookAhead ahead) {
        var communities = ahead.mentions("community") ? ids(rows, Activity::communityId) : Set.<Long>of();
        var holders = ahead.mentions("organisation") ? ids(rows, Activity::organisationId) : Set.<Long>of();
        return Stream.of(communities, holders).flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static <T> Set<Long> ids(List<T> rows, Function<T, @Nullable Long> id) {
        return rows.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
