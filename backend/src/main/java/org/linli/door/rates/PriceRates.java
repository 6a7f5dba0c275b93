package org.linli.door.rates;

import graphql.GraphQLContext;
import org.linli.shared.Viewer;
import org.linli.shared.rates.ClientAddress;
import org.linli.shared.rates.RateLimit;
import org.linli.shared.rates.RateLimits;
import org.springframework.stereotype.Component;

/**
 * Charges what is about to be carried out by its price: the person, on whichever device, or a stranger's address, and then
 * everybody together.
 */
@Component
public class PriceRates {

    private static final String EVERYBODY = "";

    private final RateLimit person;
    private final RateLimit address;
    private final RateLimit total;

    PriceRates(RateSettings settings, RateLimits limits) {
        this.person = limits.limit("person-price", settings.personPrice());
        this.address = limits.limit("address-price", settings.addressPrice());
        this.total = limits.limit("total-price", settings.totalPrice());
    }

    /** Ends with a fault when there is not enough left for this price; nothing is free. */
    public void take(GraphQLContext context, long price) {
        var cost = Math.max(1, price);
        Viewer viewer = context.getOrDefault("viewer", Viewer.STRANGER);
        if (viewer.isStranger()) {
            ClientAddress origin = context.getOrDefault(ClientAddress.CONTEXT, ClientAddress.NOWHERE);
            address.take(origin.key(), cost);
        } else {
            person.take(Long.toString(viewer.personId()), cost);
        }
        total.take(EVERYBODY, cost);
    }
}
