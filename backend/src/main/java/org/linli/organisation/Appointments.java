package org.linli.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Holding;
import org.linli.shared.Role;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role where, from which day to which. */
@Service
public class Appointments {

    /** Days begin and end by this clock on the wall, wherever the server stands. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AppointmentMapper mapper;
    private final Ids ids;
    private final Clock clock;

    Appointments(AppointmentMapper mapper, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.ids = ids;
        this.clock = clock;
    }

    /** The person's roles in force today. */
    public List<Holding> heldBy(long personId) {
        return inForce(personId).stream()
                .map(held -> new Holding(held.role(), held.path()))
                .toList();
    }

    List<HeldRole> inForce(long personId) {
        return mapper.findInForce(personId, today());
    }

    /** Who heads which of these buildings today; of several the first one appointed. */
    public Map<Long, Long> headsOf(Collection<Long> buildingIds) {
        return buildingIds.isEmpty()
                ? Map.of()
                : mapper.findHolders(buildingIds, Role.BUILDING_HEAD, LocalDate.now(clock.withZone(ZONE))).stream()
                        .collect(Collectors.toMap(
                                AppointmentMapper.Holder::organisationId,
                                AppointmentMapper.Holder::personId,
                                (first, later) -> first));
    }

    /**
     * Appoints a person.
     *
     * @param from the first day
     * @param to the last day; null while open-ended
     */
    @Transactional
    public void appoint(long personId, Role role, Organisation node, LocalDate from, @Nullable LocalDate to) {
        mapper.insert(ids.next(), node, personId, role, from, to, clock.instant());
    }

    /** The appointment, while it is in force. */
    public Optional<Appointed> find(long id) {
        return mapper.find(id, today());
    }

    /** Up to {@code limit} appointments to one of the roles in force at the node itself, by id, which is greater than {@code after}. */
    public List<Appointed> at(Organisation node, Collection<Role> roles, long after, int limit) {
        return mapper.findAt(node.id(), roles, today(), after, limit);
    }

    /**
     * Up to {@code limit} appointments to one of the roles in force at the node or under it, in the order in which they were made;
     * those at households are left out.
     */
    public List<Appointed> under(Organisation node, Collection<Role> roles, int limit) {
        return roles.isEmpty() ? List.of() : mapper.findUnder(node.path(), roles, today(), limit);
    }

    /** All appointments that the person ever had. */
    public List<Appointed> of(long personId) {
        return mapper.findOf(personId);
    }

    /** Ends an appointment at once, so that yesterday was its last day; false when it was over already. */
    public boolean end(long id) {
        return mapper.end(id, yesterday()) == 1;
    }

    /** Ends all appointments of a person at once. */
    public void endAll(long personId) {
        mapper.endAll(personId, yesterday());
    }

    /** Today by the clock that appointments go by. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(ZONE));
    }

    private LocalDate yesterday() {
        return today().minusDays(1);
    }
}
