package org.linli.households;

import java.time.Clock;
import java.util.Optional;
import org.linli.organisation.Organisations;
import org.linli.shared.privacy.Addresses;
import org.springframework.stereotype.Component;

/** Where people live, as far as they belong to a household. */
@Component
class KnownAddresses implements Addresses {

    private final MembershipMapper memberships;
    private final Organisations organisations;
    private final Address address;
    private final Clock clock;

    KnownAddresses(MembershipMapper memberships, Organisations organisations, Address address, Clock clock) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public Optional<String> of(long personId) {
        return memberships
                .find(personId, clock.instant())
                .flatMap(membership -> organisations.find(membership.householdId()))
                .map(address::full);
    }
}
