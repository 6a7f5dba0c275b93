package org.linli.stations;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.References;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves rooms and services of stations. */
@Controller
class RoomController {

    private final Rooms rooms;
    private final StationOffers services;
    private final Stations stations;
    private final Bookables bookables;

    RoomController(Rooms rooms, StationOffers services, Stations stations, Bookables bookables) {
        this.rooms = rooms;
        this.services = services;
        this.stations = stations;
        this.bookables = bookables;
    }

    @QueryMapping
    Optional<Room> room(@Argument long id, DataFetchingEnvironment environment) {
        var found = rooms.find(id);
        found.ifPresent(room -> Sources.of(environment).add(Stations.SOURCE, room.stationId()));
        return found;
    }

    @QueryMapping
    Optional<StationOffer> stationService(@Argument long id, DataFetchingEnvironment environment) {
        var found = services.find(id);
        found.ifPresent(service -> Sources.of(environment).add(Stations.SOURCE, service.stationId()));
        return found;
    }

    @BatchMapping(typeName = "Room", field = "station")
    Map<Room, Station> stationOfRooms(List<Room> rooms) {
        return References.toOne(rooms, Room::stationId, stations::byId);
    }

    @BatchMapping(typeName = "StationService", field = "station")
    Map<StationOffer, Station> stationOfServices(List<StationOffer> services) {
        return References.toOne(services, StationOffer::stationId, stations::byId);
    }

    @BatchMapping(typeName = "Room", field = "policy")
    Map<Room, BookingPolicy> policyOfRooms(List<Room> rooms) {
        return policies(rooms, Room::id, bookables::rooms);
    }

    @BatchMapping(typeName = "StationService", field = "policy")
    Map<StationOffer, BookingPolicy> policyOfServices(List<StationOffer> services) {
        return policies(services, StationOffer::id, bookables::services);
    }

    private static <S> Map<S, BookingPolicy> policies(
            List<S> sources, Function<S, Long> id, Function<Collection<Long>, Map<Long, Bookable>> load) {
        var found = load.apply(sources.stream().map(id).collect(Collectors.toSet()));
        Map<S, BookingPolicy> policies = new HashMap<>();
        for (var source : sources) {
            var bookable = found.get(id.apply(source));
            if (bookable != null && bookable.policy() != null) {
                policies.put(source, bookable.policy());
            }
        }
        return policies;
    }

    @SchemaMapping(typeName = "Room")
    List<String> equipment(Room room) {
        return lines(room.equipment());
    }

    @SchemaMapping(typeName = "StationService")
    List<String> papers(StationOffer service) {
        return lines(service.papers());
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n"));
    }
}
