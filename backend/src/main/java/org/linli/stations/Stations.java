package org.linli.stations;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Stations, for modules whose objects take place in one. */
@Service
public class Stations {

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
     * The stations whose position is known and within a distance of that one, the nearest first.
     *
     * @param radius metres, at most a few kilometres: the search looks at all stations of such a surrounding
     * @param most how many at most
     */
    public List<NearStation> near(Position position, int radius, int most) {
        return mapper.findAround(Surroundings.of(position, radius), most).stream()
                .map(station -> new NearStation(station, metres(position, station)))
                .filter(near -> near.metres() <= radius)
                .sorted(Comparator.comparingInt(NearStation::metres)
                        .thenComparing(near -> near.station().id()))
                .toList();
    }

    private static int metres(Position position, Station station) {
        var there =
                new Position(Objects.requireNonNull(station.latitude()), Objects.requireNonNull(station.longitude()));
        return (int) Math.round(position.metresTo(there));
    }
}
