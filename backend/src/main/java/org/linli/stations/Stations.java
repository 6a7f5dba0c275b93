package org.linli.stations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.stations.StationMapper.Spot;
import org.springframework.stereotype.Service;

/** Stations, for modules whose objects take place in one. */
@Service
public class Stations {

    /** Name among the sources of answers, with the id of the station: what it tells, its hours, rooms and services. */
    public static final String SOURCE = "station";

    /** In metres. */
    private static final List<Integer> CIRCLES = List.of(350, 700, 1_400);

    private final StationMapper mapper;

    Stations(StationMapper mapper) {
        this.mapper = mapper;
    }

    /** The station with this id. */
    public Optional<Station> find(long id) {
        return mapper.findAllById(List.of(id)).stream().findFirst();
    }

    /** The stations with these ids by their id; ids that name nothing are left out. */
    public Map<Long, Station> byId(Collection<Long> wanted) {
        return wanted.isEmpty()
                ? Map.of()
                : mapper.findAllById(wanted).stream().collect(Collectors.toMap(Station::id, Function.identity()));
    }

    /**
     * The stations whose position is known and within a distance of that one, the nearest first. It is looked for in growing
     * circles until enough are found, so that in a city no more is read than in a village.
     *
     * @param radius metres, at most a few kilometres
     * @param most how many at most
     */
    public List<NearStation> near(Position position, int radius, int most) {
        return complete(position, around(position, radius, most));
    }

    /**
     * Those of the nearest stations that offer a service of this kind, the nearest first.
     *
     * @param radius metres, at most a few kilometres
     * @param candidates how many of the nearest are looked at
     * @param most how many at most
     */
    public List<NearStation> nearOffering(Position position, int radius, int candidates, ServiceKind kind, int most) {
        var spots = around(position, radius, candidates);
        var offering = offering(kind, spots.stream().map(Spot::id).toList());
        return complete(
                position,
                spots.stream()
                        .filter(spot -> offering.contains(spot.id()))
                        .limit(most)
                        .toList());
    }

    private List<Spot> around(Position position, int radius, int most) {
        for (var circle : CIRCLES) {
            if (circle < radius) {
                var found = within(position, circle, most);
                if (found.size() == most) {
                    return found;
                }
            }
        }
        return within(position, radius, most);
    }

    private List<Spot> within(Position position, int radius, int most) {
        return mapper.findAround(Surroundings.of(position, radius), most).stream()
                .filter(spot -> spot.metresFrom(position) <= radius)
                .toList();
    }

    private List<NearStation> complete(Position position, List<Spot> spots) {
        var stations = byId(spots.stream().map(Spot::id).toList());
        return spots.stream()
                .filter(spot -> stations.containsKey(spot.id()))
                .map(spot -> new NearStation(stations.get(spot.id()), spot.metresFrom(position)))
                .sorted(Comparator.comparingInt(NearStation::metres)
                        .thenComparing(near -> near.station().id()))
                .toList();
    }

    private Set<Long> offering(ServiceKind kind, Collection<Long> stationIds) {
        return stationIds.isEmpty() ? Set.of() : Set.copyOf(mapper.offering(kind, stationIds));
    }
}
