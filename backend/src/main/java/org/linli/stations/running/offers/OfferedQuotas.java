package org.linli.stations.running.offers;

import org.linli.stations.running.RunStation;
import org.springframework.stereotype.Component;

/** Sets how many bookings of a room or service one may have, in the transaction of the caller. */
@Component
class OfferedQuotas {

    private final OfferMapper mapper;

    OfferedQuotas(OfferMapper mapper) {
        this.mapper = mapper;
    }

    /** Replaces the quotas of a room or service whose row the caller holds. */
    void set(RunStation station, long ownerId, BookingPolicyInput policy) {
        mapper.deleteQuotas(ownerId);
        policy.quotas().forEach(quota -> mapper.insertQuota(ownerId, station.communityId(), quota));
    }
}
