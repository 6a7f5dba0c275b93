package org.linli.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linli.organisation.Appointments;
import org.linli.shared.Holding;
import org.linli.shared.Permission;
import org.linli.shared.Role;
import org.linli.shared.Standing;
import org.linli.shared.errors.Fault;
import org.springframework.stereotype.Component;

/** Level and roles as they are now, so that a change takes effect on the next request. */
@Component
class Standings {

    /** Roles that permit something: they hold only in a session that has passed the second factor. */
    static final Set<Role> GUARDED = Arrays.stream(Role.values())
            .filter(role -> role.isStaff()
                    || Arrays.stream(Permission.values()).anyMatch(permission -> permission.isGivenBy(role)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));

    private final PersonMapper people;
    private final Appointments appointments;
    private final SecondFactors factors;

    Standings(PersonMapper people, Appointments appointments, SecondFactors factors) {
        this.people = people;
        this.appointments = appointments;
        this.factors = factors;
    }

    Standing of(long personId, String sessionId) {
        var level = active(personId).level();
        var held = appointments.heldBy(personId);
        var guarded = held.stream().anyMatch(holding -> GUARDED.contains(holding.role()));
        return new Standing(level, guarded && !factors.lets(personId, sessionId) ? unguarded(held) : held);
    }

    /** Of a person for whom somebody acts: her own level, and no role. */
    Standing withoutRoles(long personId) {
        return new Standing(active(personId).level(), List.of());
    }

    private Person active(long personId) {
        return people.find(personId)
                .filter(person -> person.status() == PersonStatus.ACTIVE)
                .orElseThrow(Fault::unauthenticated);
    }

    private static List<Holding> unguarded(List<Holding> held) {
        return held.stream()
                .filter(holding -> !GUARDED.contains(holding.role()))
                .toList();
    }
}
