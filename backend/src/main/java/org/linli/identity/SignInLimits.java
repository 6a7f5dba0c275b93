package org.linli.identity;

import org.linli.shared.rates.ClientAddress;
import org.linli.shared.rates.RateLimit;
import org.linli.shared.rates.RateLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps an address from signing in more often than a crowd of people would. */
@Component
@EnableConfigurationProperties(SignInRates.class)
class SignInLimits {

    private final RateLimit login;
    private final RateLimit refresh;

    SignInLimits(SignInRates rates, RateLimits limits) {
        this.login = limits.limit("login", rates.login());
        this.refresh = limits.limit("session-refresh", rates.sessionRefresh());
    }

    /** Ends with a fault when this address has signed in too often. */
    void takeLogin(ClientAddress address) {
        login.take(address.key());
    }

    /** Ends with a fault when this address has refreshed too many sessions. */
    void takeRefresh(ClientAddress address) {
        refresh.take(address.key());
    }
}
