package org.linli.ballots;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linli.identity.PublicPerson;
import org.linli.identity.Residents;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.springframework.stereotype.Component;

/** What those on a roll are called. */
@Component
class Electors {

    private final Residents residents;
    private final Organisations organisations;

    Electors(Residents residents, Organisations organisations) {
        this.residents = residents;
        this.organisations = organisations;
    }

    /** Nicknames of people, or doors of households, by their id; who is not known any more is left out. */
    Map<Long, String> names(ElectorUnit unit, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        if (unit == ElectorUnit.PERSON) {
            return residents.people(ids).values().stream()
                    .collect(Collectors.toMap(PublicPerson::id, PublicPerson::nickname));
        }
        var doors = organisations.byId(ids);
        var buildings = organisations.byId(doors.values().stream()
                .map(Organisation::parentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var names = new HashMap<Long, String>();
        doors.forEach((id, door) -> {
            var building = door.parentId() == null ? null : buildings.get(door.parentId());
            names.put(id, building == null ? door.name() : building.name() + " " + door.name());
        });
        return names;
    }
}
