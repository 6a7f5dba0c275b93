package org.linli.stations.running;

import java.util.List;
import java.util.Optional;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.shared.Permission;
import org.linli.shared.Viewer;
import org.linli.shared.answers.Changes;
import org.linli.stations.StationRejected;
import org.linli.stations.Stations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stations that the viewer runs. One that is not hers to run is treated as one that is not there. */
@Component
public class OwnStations {

    private final OwnStationMapper mapper;
    private final Audit audit;
    private final Changes changes;

    OwnStations(OwnStationMapper mapper, Audit audit, Changes changes) {
        this.mapper = mapper;
        this.audit = audit;
        this.changes = changes;
    }

    /**
     * The station, unlocked.
     *
     * @param argument name of the input field that a refusal points at
     */
    public RunStation find(Viewer viewer, long stationId, String argument) {
        return own(viewer, mapper.find(stationId), argument);
    }

    /**
     * The station, its row held until the transaction of the caller ends.
     *
     * @param argument name of the input field that a refusal points at
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RunStation lock(Viewer viewer, long stationId, String argument) {
        find(viewer, stationId, argument);
        return own(viewer, mapper.lock(stationId), argument);
    }

    /** Puts on record what was done, in the transaction of the caller, and announces that the station tells something else. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void note(Viewer viewer, RunStation station, String deed) {
        audit.record(Deed.by(viewer, deed).about(0).at(station.organisationId()));
        changes.of(Stations.SOURCE, List.of(station.id()));
    }

    private static RunStation own(Viewer viewer, Optional<RunStation> found, String argument) {
        return found.filter(station -> viewer.standing().may(Permission.RUN_STATIONS, station.organisationPath()))
                .orElseThrow(() -> StationRejected.notFound(argument));
    }
}
