package org.linli.wishes.finding;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Sources;
import org.linli.stations.NearStation;
import org.linli.stations.Position;
import org.linli.stations.Stations;
import org.linli.wishes.shelves.AtStation;
import org.linli.wishes.shelves.Shelves;
import org.linli.wishes.shown.ShownWish;
import org.linli.wishes.shown.ShownWishes;
import org.linli.wishes.wish.Wishes;
import org.springframework.stereotype.Component;

/** Finds open wishes by where they are handed over. Those that are handed over at home have no place on a map: decision 24. */
@Component
class NearbyWishes {

    /** What one goes for on foot or by bicycle. */
    private static final int RADIUS = 5_000;

    private static final int MOST_STATIONS = 50;

    private final Stations stations;
    private final Shelves shelves;
    private final Wishes wishes;
    private final ShownWishes shown;

    NearbyWishes(Stations stations, Shelves shelves, Wishes wishes, ShownWishes shown) {
        this.stations = stations;
        this.shelves = shelves;
        this.wishes = wishes;
        this.shown = shown;
    }

    /** Up to {@code limit} of them, those at the nearest station first, the latest first at each. */
    List<NearbyWish> near(Position position, int limit, Viewer viewer, DataFetchingEnvironment environment) {
        var near = stations.near(position, RADIUS, MOST_STATIONS);
        var sources = Sources.of(environment);
        near.forEach(found -> sources.add(Shelves.AT_STATION, found.station().id()));
        var listed = shelves
                .openAt(near.stream().map(found -> found.station().id()).toList(), limit)
                .stream()
                .collect(Collectors.groupingBy(AtStation::stationId));
        var places = near.stream()
                .flatMap(found -> listed.getOrDefault(found.station().id(), List.of()).stream()
                        .map(wish -> new Place(wish.wishId(), found)))
                .limit(limit)
                .toList();
        return show(places, viewer, environment);
    }

    private List<NearbyWish> show(List<Place> places, Viewer viewer, DataFetchingEnvironment environment) {
        var rows = wishes.byId(places.stream().map(Place::wishId).toList());
        var found = places.stream()
                .map(place -> rows.get(place.wishId()))
                .filter(Objects::nonNull)
                .toList();
        Map<Long, ShownWish> ready = shown.show(found, viewer, environment).stream()
                .collect(Collectors.toMap(ShownWish::id, Function.identity()));
        return places.stream()
                .filter(place -> ready.containsKey(place.wishId()))
                .map(place -> new NearbyWish(
                        ready.get(place.wishId()),
                        place.at().station(),
                        place.at().metres()))
                .toList();
    }

    private record Place(long wishId, NearStation at) {}
}
