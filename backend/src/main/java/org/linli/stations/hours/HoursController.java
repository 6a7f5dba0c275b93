package org.linli.stations.hours;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisations;
import org.linli.shared.answers.Sources;
import org.linli.shared.graphql.Page;
import org.linli.shared.graphql.References;
import org.linli.stations.DaysOf;
import org.linli.stations.HoursOf;
import org.linli.stations.OpenDay;
import org.linli.stations.OpenTimes;
import org.linli.stations.Span;
import org.linli.stations.Station;
import org.linli.stations.StationOffer;
import org.linli.stations.Stations;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Serves hours and holidays, those of all stations of an answer together. */
@Controller
class HoursController {

    private static final String LOADER = "stationDays";

    private final HoursMapper mapper;
    private final OpenTimes times;
    private final Holidays holidays;
    private final Organisations organisations;
    private final Clock clock;

    HoursController(
            BatchLoaderRegistry loaders,
            HoursMapper mapper,
            OpenTimes times,
            Holidays holidays,
            Organisations organisations,
            Clock clock) {
        this.mapper = mapper;
        this.times = times;
        this.holidays = holidays;
        this.organisations = organisations;
        this.clock = clock;
        loaders.<Asked, List<OpenDay>>forName(LOADER)
                .registerMappedBatchLoader((asked, environment) -> Mono.fromSupplier(() -> days(asked)));
    }

    @QueryMapping
    List<Holiday> holidays(@Argument int year, DataFetchingEnvironment environment) {
        Sources.of(environment).add(Holidays.SOURCE, year);
        return holidays.of(year);
    }

    @BatchMapping(typeName = "Station", field = "hours")
    Map<Station, List<HoursOfDay>> hoursOfStations(List<Station> stations) {
        return References.toMany(stations, Station::id, HoursOfDay::ownerId, this::hours);
    }

    @BatchMapping(typeName = "StationService", field = "hours")
    Map<StationOffer, List<HoursOfDay>> hoursOfServices(List<StationOffer> services) {
        return References.toMany(services, StationOffer::id, HoursOfDay::ownerId, this::hours);
    }

    private List<HoursOfDay> hours(Collection<Long> owners) {
        return mapper.hours(owners).stream().map(HoursOfDay::of).toList();
    }

    @BatchMapping(typeName = "Station", field = "openNow")
    Map<Station, Boolean> openNow(List<Station> stations, GraphQLContext context) {
        var zones = zones(stations.stream().map(Station::organisationId).collect(Collectors.toSet()));
        var owners = stations.stream()
                .filter(station -> zones.containsKey(station.organisationId()))
                .collect(Collectors.toMap(Function.identity(), station -> owner(station, zones)));
        var states = times.at(owners.values(), clock.instant());
        var sources = Sources.of(context);
        Map<Station, Boolean> open = new HashMap<>();
        owners.forEach((station, owner) -> {
            var state = states.get(owner);
            if (state != null) {
                open.put(station, state.open());
                if (state.until() != null) {
                    sources.endsAt(state.until());
                }
            }
        });
        return open;
    }

    private Map<Long, ZoneId> zones(Collection<Long> nodes) {
        return organisations.byId(nodes).values().stream()
                .collect(Collectors.toMap(node -> node.id(), node -> ZoneId.of(node.zone())));
    }

    private static HoursOf owner(Station station, Map<Long, ZoneId> zones) {
        return new HoursOf(station.id(), station.id(), zones.get(station.organisationId()));
    }

    @SchemaMapping(typeName = "Station", field = "days")
    CompletableFuture<List<OpenDay>> days(
            Station station,
            @Argument @Nullable LocalDate from,
            @Argument int first,
            DataFetchingEnvironment environment) {
        Sources.of(environment).add(Stations.SOURCE, station.id());
        DataLoader<Asked, List<OpenDay>> loader = environment.getDataLoader(LOADER);
        return loader.load(new Asked(station, from, Page.size(first)));
    }

    private Map<Asked, List<OpenDay>> days(Set<Asked> asked) {
        var zones =
                zones(asked.stream().map(one -> one.station().organisationId()).collect(Collectors.toSet()));
        var wanted = asked.stream()
                .filter(one -> zones.containsKey(one.station().organisationId()))
                .collect(Collectors.toMap(Function.identity(), one -> daysOf(one, owner(one.station(), zones))));
        var found = times.days(wanted.values());
        Map<Asked, List<OpenDay>> days = new HashMap<>();
        wanted.forEach((one, its) -> days.put(one, found.getOrDefault(its, List.of())));
        return days;
    }

    private DaysOf daysOf(Asked asked, HoursOf owner) {
        var from = asked.from() == null ? LocalDate.ofInstant(clock.instant(), owner.zone()) : asked.from();
        return new DaysOf(owner, from, asked.count());
    }

    @SchemaMapping(typeName = "OpenDay", field = "open")
    List<Span> open(OpenDay day, @Argument int first) {
        return day.open().subList(0, Math.min(Page.size(first), day.open().size()));
    }

    /**
     * Which days of which station.
     *
     * @param from the first one; today when null
     */
    private record Asked(Station station, @Nullable LocalDate from, int count) {}

    /** Hours as the schema tells them. */
    record HoursOfDay(long ownerId, OpeningDay day, LocalTime opens, LocalTime closes) {

        private static final int DAY = 24 * 60;

        static HoursOfDay of(OpeningHours hours) {
            return new HoursOfDay(
                    hours.ownerId(),
                    OpeningDay.values()[hours.day() - 1],
                    time(hours.opensMinute()),
                    time(hours.closesMinute()));
        }

        private static LocalTime time(int minute) {
            return LocalTime.ofSecondOfDay(minute % DAY * 60L);
        }
    }
}
