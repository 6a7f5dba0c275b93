package org.linli.stations;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.VerificationLevel;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rooms and services of stations, for whoever books them. */
@Component
public class Bookables {

    private final BookableMapper mapper;
    private final Organisations organisations;

    Bookables(BookableMapper mapper, Organisations organisations) {
        this.mapper = mapper;
        this.organisations = organisations;
    }

    /** The room with this id. */
    public Optional<Bookable> room(long id) {
        return Optional.ofNullable(rooms(List.of(id)).get(id));
    }

    /** The service with this id. */
    public Optional<Bookable> service(long id) {
        return Optional.ofNullable(services(List.of(id)).get(id));
    }

    /** The rooms with these ids by their id, in three statements; ids that name nothing are left out. */
    public Map<Long, Bookable> rooms(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : complete(mapper.rooms(ids));
    }

    /** The services with these ids by their id, in three statements; ids that name nothing are left out. */
    public Map<Long, Bookable> services(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : complete(mapper.services(ids));
    }

    /** Holds its row until the transaction of the caller ends: bookings of it queue there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Bookable bookable) {
        var found = bookable.room() ? mapper.lockRoom(bookable.id()) : mapper.lockService(bookable.id());
        found.orElseThrow(() -> new IllegalStateException("Rooms and services are never deleted"));
    }

    private Map<Long, Bookable> complete(List<Row> rows) {
        var ids = rows.stream().filter(Row::bookable).map(Row::id).toList();
        var quotas = ids.isEmpty()
                ? Map.<Long, List<OwnedQuota>>of()
                : mapper.quotas(ids).stream().collect(Collectors.groupingBy(OwnedQuota::ownerId));
        var nodes = organisations.byId(rows.stream().map(Row::organisationId).collect(Collectors.toSet()));
        return rows.stream()
                .filter(row -> nodes.containsKey(row.organisationId()))
                .map(row -> row.complete(nodes.get(row.organisationId()), quotas.getOrDefault(row.id(), List.of())))
                .collect(Collectors.toMap(Bookable::id, Function.identity()));
    }

    /** A quota, and what it is of. */
    record OwnedQuota(long ownerId, QuotaHolder whose, QuotaPeriod period, int most) {

        BookingQuota quota() {
            return new BookingQuota(whose, period, most);
        }
    }

    /** A room or service as it is stored. */
    record Row(
            long id,
            boolean room,
            long stationId,
            long organisationId,
            @Nullable Long communityId,
            boolean bookable,
            @Nullable Integer places,
            @Nullable Integer slotMinutes,
            boolean confidential,
            @Nullable Long counsellorId,
            boolean care,
            boolean approval,
            VerificationLevel requiredLevel,
            int shortestMinutes,
            int longestMinutes,
            int noticeMinutes,
            int horizonDays,
            int bufferMinutes) {

        Bookable complete(Organisation node, List<OwnedQuota> quotas) {
            return new Bookable(
                    id,
                    room,
                    stationId,
                    communityId,
                    node.path(),
                    ZoneId.of(node.zone()),
                    places,
                    slotMinutes == null ? null : Duration.ofMinutes(slotMinutes),
                    confidential,
                    counsellorId,
                    care,
                    bookable ? policy(quotas) : null);
        }

        private BookingPolicy policy(List<OwnedQuota> quotas) {
            return new BookingPolicy(
                    approval,
                    requiredLevel,
                    Duration.ofMinutes(shortestMinutes),
                    Duration.ofMinutes(longestMinutes),
                    Duration.ofMinutes(noticeMinutes),
                    horizonDays,
                    Duration.ofMinutes(bufferMinutes),
                    quotas.stream().map(OwnedQuota::quota).toList());
        }
    }
}
