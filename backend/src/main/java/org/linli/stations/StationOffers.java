package org.linli.stations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Services of stations, for modules that use them. */
@Component
public class StationOffers {

    private final StationOfferMapper mapper;

    StationOffers(StationOfferMapper mapper) {
        this.mapper = mapper;
    }

    /** The service with this id. */
    public Optional<StationOffer> find(long id) {
        return mapper.findAllById(List.of(id)).stream().findFirst();
    }

    /** The services with these ids by their id; ids that name nothing are left out. */
    public Map<Long, StationOffer> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.findAllById(ids).stream().collect(Collectors.toMap(StationOffer::id, Function.identity()));
    }
}
