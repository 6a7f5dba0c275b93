package org.linli.stations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Rooms of stations, for modules that use them. */
@Component
public class Rooms {

    private final RoomMapper mapper;

    Rooms(RoomMapper mapper) {
        this.mapper = mapper;
    }

    /** The room with this id. */
    public Optional<Room> find(long id) {
        return mapper.findAllById(List.of(id)).stream().findFirst();
    }

    /** The rooms with these ids by their id; ids that name nothing are left out. */
    public Map<Long, Room> byId(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.findAllById(ids).stream().collect(Collectors.toMap(Room::id, Function.identity()));
    }
}
