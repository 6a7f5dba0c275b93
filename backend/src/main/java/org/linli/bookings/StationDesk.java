package org.linli.bookings;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.graphql.Cursor;
import org.linli.shared.graphql.Page;
import org.linli.stations.RoomUse;
import org.linli.stations.RoomUses;
import org.linli.stations.Stations;
import org.springframework.stereotype.Component;

/** What is booked and blocked at a station, for those who run it. */
@Component
class StationDesk {

    /** No booking starts later: what can be booked ahead is a year at most. */
    private static final int DAYS_AHEAD = 400;

    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private final BookingMapper mapper;
    private final Stations stations;
    private final Organisations organisations;
    private final RoomUses uses;
    private final Clock clock;

    StationDesk(BookingMapper mapper, Stations stations, Organisations organisations, RoomUses uses, Clock clock) {
        this.mapper = mapper;
        this.stations = stations;
        this.organisations = organisations;
        this.uses = uses;
        this.clock = clock;
    }

    /** Bookings of a day or from today on, the earliest first; nothing when the station is not the viewer's to run. */
    @Permitted(Permission.RUN_STATIONS)
    List<Booking> list(
            Viewer viewer, long stationId, @Nullable LocalDate day, @Nullable BookingStatus status, Page page) {
        return nodeOf(viewer, stationId)
                .map(node -> list(viewer, stationId, day, status, page, ZoneId.of(node.zone())))
                .orElse(List.of());
    }

    /** Times in which rooms are kept for staff, the earliest first; nothing when the station is not the viewer's to run. */
    @Permitted(Permission.RUN_STATIONS)
    List<RoomUse> blocks(Viewer viewer, long stationId, Page page) {
        var after = page.afterOr(new Cursor(0, 0));
        return nodeOf(viewer, stationId)
                .map(node -> uses.blocked(stationId, instantOf(after), after.id(), page.limit()))
                .orElse(List.of());
    }

    private Optional<Organisation> nodeOf(Viewer viewer, long stationId) {
        return stations.find(stationId)
                .flatMap(station -> organisations.find(station.organisationId()))
                .filter(node -> viewer.standing().may(Permission.RUN_STATIONS, node.path()));
    }

    private List<Booking> list(
            Viewer viewer,
            long stationId,
            @Nullable LocalDate day,
            @Nullable BookingStatus status,
            Page page,
            ZoneId zone) {
        var first = day == null ? LocalDate.ofInstant(clock.instant(), zone) : day;
        var until = day == null ? first.plusDays(DAYS_AHEAD) : first.plusDays(1);
        var after = page.afterOr(new Cursor(0, 0));
        return mapper.at(
                stationId,
                first.atStartOfDay(zone).toInstant(),
                until.atStartOfDay(zone).toInstant(),
                status,
                viewer.personId(),
                instantOf(after),
                after.id(),
                page.limit());
    }

    /** Within what the database can compare with, whatever number a client has put into a cursor. */
    static Instant instantOf(Cursor cursor) {
        return Instant.ofEpochMilli(Math.clamp(cursor.key(), 0, LAST.toEpochMilli()));
    }
}
