package org.linli.households;

import org.linli.shared.Viewer;
import org.linli.shared.rates.ClientAddress;
import org.linli.shared.rates.RateLimit;
import org.linli.shared.rates.RateLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps people and addresses from trying codes until one is right. */
@Component
@EnableConfigurationProperties({JoinRates.class, BelongingSettings.class})
class JoinLimits {

    private final RateLimit person;
    private final RateLimit address;

    JoinLimits(JoinRates rates, RateLimits limits) {
        this.person = limits.limit("join-code", rates.joinCode());
        this.address = limits.limit("join-code-address", rates.joinCodeAddress());
    }

    /** Ends with a fault when this person, or this address, has tried too many codes. */
    void take(Viewer viewer, ClientAddress from) {
        person.take(Long.toString(viewer.personId()));
        address.take(from.key());
    }
}
