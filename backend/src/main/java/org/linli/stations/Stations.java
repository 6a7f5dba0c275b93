package org.linli.stations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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
}
