package org.linli.stations.running.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.stations.StationRejected;
import org.linli.stations.running.OwnStations;
import org.linli.stations.running.RunStation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets when stations are open. Hours are replaced as a whole, with the station locked. */
@Service
class StationHours {

    private final OwnStations own;
    private final StationHoursMapper mapper;
    private final Organisations organisations;
    private final Ids ids;
    private final Clock clock;

    StationHours(OwnStations own, StationHoursMapper mapper, Organisations organisations, Ids ids, Clock clock) {
        this.own = own;
        this.mapper = mapper;
        this.organisations = organisations;
        this.ids = ids;
        this.clock = clock;
    }

    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    long setWeek(Viewer viewer, StationHoursSetInput input) {
        var station = own.lock(viewer, input.stationId(), "stationId");
        var ownerId = ownerId(station, input.serviceId());
        var spans = input.validSpans();
        mapper.deleteWeek(ownerId);
        spans.forEach(span -> mapper.insert(ids.next(), station, ownerId, span, clock.instant()));
        own.note(viewer, station, "station-hours.set");
        return station.id();
    }

    private long ownerId(RunStation station, @Nullable Long serviceId) {
        if (serviceId == null) {
            return station.id();
        }
        return mapper.stationOf(serviceId)
                .filter(stationId -> stationId == station.id())
                .map(stationId -> serviceId)
                .orElseThrow(() -> StationRejected.notFound("serviceId"));
    }

    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    long setDay(Viewer viewer, StationDaySetInput input) {
        var station = own.lock(viewer, input.stationId(), "stationId");
        input.requireValid(today(station));
        mapper.deleteDay(station.id(), input.date());
        if (input.spans() != null && input.note() != null) {
            mapper.insertDay(station, input.date(), input.spansText(input.spans()), input.note(), clock.instant());
        }
        own.note(viewer, station, "station-day.set");
        return station.id();
    }

    private LocalDate today(RunStation station) {
        var node = organisations.find(station.organisationId()).orElseThrow();
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(node.zone()));
    }
}
