package org.linli.identity;

import org.linli.shared.Viewer;
import org.linli.shared.rates.RateLimit;
import org.linli.shared.rates.RateLimits;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Keeps a person from trying out codes and numbers. */
@Component
@EnableConfigurationProperties(CodeRates.class)
class CodeLimits {

    private final RateLimit phoneCode;
    private final RateLimit handedCode;
    private final RateLimit phoneSearch;

    CodeLimits(CodeRates rates, RateLimits limits) {
        this.phoneCode = limits.limit("phone-code", rates.phoneCode());
        this.handedCode = limits.limit("handed-code", rates.handedCode());
        this.phoneSearch = limits.limit("phone-search", rates.phoneSearch());
    }

    void takePhoneCode(Viewer viewer) {
        phoneCode.take(key(viewer));
    }

    void takeHandedCode(Viewer viewer) {
        handedCode.take(key(viewer));
    }

    void takePhoneSearch(Viewer viewer) {
        phoneSearch.take(key(viewer));
    }

    private static String key(Viewer viewer) {
        return Long.toString(viewer.personId());
    }
}
