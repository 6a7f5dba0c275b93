package org.linli.stations.running.offers;

import java.time.Clock;
import org.linli.identity.Residents;
import org.linli.shared.Permission;
import org.linli.shared.Permitted;
import org.linli.shared.Viewer;
import org.linli.shared.persistence.Ids;
import org.linli.stations.StationRejected;
import org.linli.stations.running.OwnStations;
import org.linli.stations.running.RunStation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What stations offer. Bookings that are being made wait at the service's row. */
@Service
class OfferedServices {

    private final OwnStations own;
    private final OfferMapper mapper;
    private final OfferedQuotas quotas;
    private final Residents residents;
    private final Ids ids;
    private final Clock clock;

    OfferedServices(
            OwnStations own, OfferMapper mapper, OfferedQuotas quotas, Residents residents, Ids ids, Clock clock) {
        this.own = own;
        this.mapper = mapper;
        this.quotas = quotas;
        this.residents = residents;
        this.ids = ids;
        this.clock = clock;
    }

    @Permitted(Permission.RUN_STATIONS)
    @Transactional
    long set(Viewer viewer, StationServiceSetInput input) {
        var station = own.lock(viewer, input.stationId(), "stationId");
        var serviceId = input.serviceId() == null ? ids.next() : locked(station, input, input.serviceId());
        input.requireValid();
        if (input.counsellorId() != null
                && residents.level(input.counsellorId()).isEmpty()) {
            throw StationRejected.invalid("input", "counsellorId");
        }
        var policy = input.policy() == null ? BookingPolicyInput.NONE : input.policy();
        if (input.serviceId() == null) {
            mapper.addService(serviceId, station, clock.instant());
        }
        mapper.setService(serviceId, input, input.papersText(), policy);
        quotas.set(station, serviceId, policy);
        own.note(viewer, station, "station-service.edited");
        return serviceId;
    }

    /** The service, its row held: who comes to a confidential one was promised to stay between two. */
    private long locked(RunStation station, StationServiceSetInput input, long serviceId) {
        var confidential =
                mapper.lockService(serviceId, station.id()).orElseThrow(() -> StationRejected.notFound("serviceId"));
        if (confidential && !input.confidential()) {
            throw StationRejected.invalid("input", "confidential");
        }
        return serviceId;
    }
}
