package org.linli.stations;

import graphql.relay.Connection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves stations and their rooms. */
@Controller
class StationController {

    private static final int MOST_ROOMS = 100;

    private final Stations stations;
    private final StationMapper mapper;
    private final Organisations organisations;

    StationController(Stations stations, StationMapper mapper, Organisations organisations) {
        this.stations = stations;
        this.mapper = mapper;
        this.organisations = organisations;
    }

    @QueryMapping
    Optional<Station> station(@Argument long id) {
        return stations.find(id);
    }

    @QueryMapping
    Connection<Station> stations(
            @Argument int first, @Argument @Nullable String after, @Argument @Nullable StationFilter filter) {
        var page = Page.of("stations", first, after);
        var rows = mapper.findUnder(path(filter), page.afterOr(new Cursor(0, 0)).id(), page.limit());
        return page.connect(rows, station -> new Cursor(0, station.id()));
    }

    @BatchMapping
    Map<Station, Organisation> organisation(List<Station> stations) {
        return References.toOne(stations, Station::organisationId, organisations::byId);
    }

    @BatchMapping
    Map<Station, List<Room>> rooms(List<Station> stations) {
        return References.toMany(stations, Station::id, Room::stationId, ids -> mapper.findRooms(ids, MOST_ROOMS));
    }

    private @Nullable String path(@Nullable StationFilter filter) {
        return filter == null || filter.organisationId() == null
                ? null
                : organisations
                        .find(filter.organisationId())
                        .map(Organisation::path)
                        .orElse("-");
    }

    record StationFilter(@Nullable Long organisationId) {}
}
