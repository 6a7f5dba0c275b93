package org.linli.stations.running.hours;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.organisation.Organisation;
import org.linli.organisation.OrganisationKind;
import org.linli.organisation.Organisations;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.linli.stations.StationErrorCode;
import org.linli.stations.StationRejected;
import org.linli.stations.hours.Holidays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the holidays that count everywhere, which takes an appointment at a street or above. */
@Service
class OfficialHolidays {

    private static final Set<OrganisationKind> HIGH_ENOUGH = Set.of(OrganisationKind.STREET, OrganisationKind.DISTRICT);

    private final OfficialHolidayMapper mapper;
    private final Organisations organisations;
    private final Audit audit;
    private final Changes changes;
    private final Clock clock;

    OfficialHolidays(
            OfficialHolidayMapper mapper, Organisations organisations, Audit audit, Changes changes, Clock clock) {
        this.mapper = mapper;
        this.organisations = organisations;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    int set(Viewer viewer, HolidaysSetInput input) {
        var node = highNode(viewer);
        input.requireValid();
        mapper.lock(firstOf(input.year()), clock.instant());
        mapper.delete(firstOf(input.year()), lastOf(input.year()));
        input.days().forEach(day -> mapper.insert(day, clock.instant()));
        audit.record(Deed.by(viewer, "holidays.set").about(0).at(node.id()));
        changes.of(Holidays.SOURCE, List.of((long) input.year()));
        return input.year();
    }

    private Organisation highNode(Viewer viewer) {
        var nodes = viewer.standing().holdings().stream()
                .filter(holding -> Permission.RUN_STATIONS.isGivenBy(holding.role()))
                .map(holding -> idOf(holding.path()))
                .toList();
        return organisations.byId(nodes).values().stream()
                .filter(node -> HIGH_ENOUGH.contains(node.kind()))
                .findFirst()
                .orElseThrow(() -> new StationRejected(StationErrorCode.NOT_ALLOWED));
    }

    /** The id of the node that a path ends at. */
    private static long idOf(String path) {
        var ids = path.split("\\.");
        return Long.parseLong(ids[ids.length - 1], Character.MAX_RADIX);
    }

    private static LocalDate firstOf(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate lastOf(int year) {
        return LocalDate.of(year, 12, 31);
    }
}
