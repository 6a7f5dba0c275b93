package org.linli.stations;

import graphql.GraphQLContext;
import graphql.relay.Connection;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.moderation.ContentState;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.pictures.Picture;
import org.linli.pictures.Pictures;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Serves stations and their rooms. */
@Controller
class StationController {

    private static final int MOST_ROOMS = 100;
    private static final int MOST_SERVICES = 100;

    private final Stations stations;
    private final StationMapper mapper;
    private final RoomMapper rooms;
    private final StationOfferMapper services;
    private final Pictures pictures;
    private final Organisations organisations;

    StationController(
            Stations stations,
            StationMapper mapper,
            RoomMapper rooms,
            StationOfferMapper services,
            Pictures pictures,
            Organisations organisations) {
        this.stations = stations;
        this.mapper = mapper;
        this.rooms = rooms;
        this.services = services;
        this.pictures = pictures;
        this.organisations = organisations;
    }

    @QueryMapping
    Optional<Station> station(@Argument long id, DataFetchingEnvironment environment) {
        Sources.of(environment).add(Stations.SOURCE, id);
        return stations.find(id);
    }

    @QueryMapping
    Connection<Station> stations(
            @Argument int first, @Argument @Nullable String after, @Argument @Nullable StationFilter filter) {
        var page = Page.of("stations", first, after);
        var asked = filter == null ? new StationFilter(null, null, null) : filter;
        var rows = mapper.findUnder(
                path(asked),
                asked.kind(),
                asked.service(),
                page.afterOr(new Cursor(0, 0)).id(),
                page.limit());
        return page.connect(rows, station -> new Cursor(0, station.id()));
    }

    @BatchMapping
    Map<Station, Organisation> organisation(List<Station> stations) {
        return References.toOne(stations, Station::organisationId, organisations::byId);
    }

    @BatchMapping
    Map<Station, List<Room>> rooms(List<Station> stations) {
        return References.toMany(stations, Station::id, Room::stationId, ids -> rooms.findByStations(ids, MOST_ROOMS));
    }

    @BatchMapping
    Map<Station, List<StationOffer>> services(List<Station> stations) {
        return References.toMany(
                stations, Station::id, StationOffer::stationId, ids -> services.findByStations(ids, MOST_SERVICES));
    }

    @BatchMapping
    Map<Station, List<Picture>> pictures(List<Station> stations, GraphQLContext context) {
        var sources = Sources.of(context);
        stations.forEach(station -> station.pictures().forEach(id -> sources.add(Pictures.SOURCE, id)));
        var found = pictures.byId(stations.stream()
                .flatMap(station -> station.pictures().stream())
                .collect(Collectors.toSet()));
        return stations.stream().collect(Collectors.toMap(Function.identity(), station -> station.pictures().stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .filter(picture -> picture.state() == ContentState.PASSED)
                .toList()));
    }

    @SchemaMapping
    List<StationFacility> facilities(Station station) {
        return station.facilities();
    }

    @SchemaMapping
    @Nullable
    Boolean accessible(Station station) {
        return station.stepFree();
    }

    @SchemaMapping
    @Nullable
    ToldPosition position(Station station, @Argument Datum datum) {
        var map = station.position();
        if (map == null) {
            return null;
        }
        var told = datum == Datum.GCJ02 ? map : ChinaDatum.toSatellite(map);
        return new ToldPosition(told.latitude(), told.longitude(), datum);
    }

    private @Nullable String path(StationFilter filter) {
        return filter.organisationId() == null
                ? null
                : organisations
                        .find(filter.organisationId())
                        .map(Organisation::path)
                        .orElse("-");
    }

    record StationFilter(@Nullable Long organisationId, @Nullable StationKind kind, @Nullable ServiceKind service) {}

    /** A point on the map as the schema tells it. */
    record ToldPosition(double latitude, double longitude, Datum datum) {}
}
