package org.linli.stations.near;

import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.answers.Sources;
import org.linli.shared.errors.Fault;
import org.linli.shared.graphql.Page;
import org.linli.stations.ChinaDatum;
import org.linli.stations.Datum;
import org.linli.stations.HoursOf;
import org.linli.stations.NearStation;
import org.linli.stations.OpenState;
import org.linli.stations.OpenTimes;
import org.linli.stations.Position;
import org.linli.stations.ServiceKind;
import org.linli.stations.Station;
import org.linli.stations.Stations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Serves those who look for a station around them. Where that is is written nowhere: decision 24. */
@Controller
class NearController {

    private static final int LONGEST_WALK = 60;
    /** How many of the nearest are looked at when not all of them will do. */
    private static final int CANDIDATES = 200;

    private final Stations stations;
    private final OpenTimes times;
    private final Organisations organisations;
    private final Clock clock;

    NearController(Stations stations, OpenTimes times, Organisations organisations, Clock clock) {
        this.stations = stations;
        this.times = times;
        this.organisations = organisations;
        this.clock = clock;
    }

    @QueryMapping
    List<NearbyStation> nearbyStations(
            @Argument double latitude,
            @Argument double longitude,
            @Argument Datum datum,
            @Argument int minutes,
            @Argument @Nullable ServiceKind service,
            @Argument boolean openNow,
            @Argument int first,
            DataFetchingEnvironment environment) {
        if (minutes < 1 || minutes > LONGEST_WALK) {
            throw Fault.badInput("range", "minutes", 1, LONGEST_WALK);
        }
        var given = Position.lookedFrom(latitude, longitude);
        var position = datum == Datum.WGS84 ? ChinaDatum.toMap(given) : given;
        var size = Page.size(first);
        var near = near(position, Walk.metres(minutes), service, openNow ? CANDIDATES : size);
        return open(near, openNow, Sources.of(environment)).stream()
                .limit(size)
                .map(found -> new NearbyStation(found.station(), found.metres(), Walk.minutes(found.metres())))
                .toList();
    }

    private List<NearStation> near(Position position, int radius, @Nullable ServiceKind service, int most) {
        return service == null
                ? stations.near(position, radius, most)
                : stations.nearOffering(position, radius, CANDIDATES, service, most);
    }

    private List<NearStation> open(List<NearStation> near, boolean openNow, Sources sources) {
        if (!openNow) {
            return near;
        }
        var owners = owners(near.stream().map(NearStation::station).collect(Collectors.toSet()));
        var states = times.at(owners.values(), clock.instant());
        states.values().stream().map(OpenState::until).forEach(until -> {
            if (until != null) {
                sources.endsAt(until);
            }
        });
        return near.stream()
                .filter(found -> {
                    var state = states.get(owners.get(found.station().id()));
                    return state != null && state.open();
                })
                .toList();
    }

    private Map<Long, HoursOf> owners(Set<Station> stations) {
        var nodes = organisations.byId(
                stations.stream().map(Station::organisationId).collect(Collectors.toSet()));
        return stations.stream()
                .filter(station -> nodes.containsKey(station.organisationId()))
                .map(station -> owner(station, nodes.get(station.organisationId())))
                .collect(Collectors.toMap(HoursOf::id, Function.identity()));
    }

    private static HoursOf owner(Station station, Organisation node) {
        return new HoursOf(station.id(), station.id(), ZoneId.of(node.zone()));
    }

    record NearbyStation(Station station, int metres, int minutes) {}
}
