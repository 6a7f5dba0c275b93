package org.linli.bench;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rate limits that are charged as always, and are too wide to refuse what one load generator asks. */
final class WideRates {

    static final Map<String, String> SETTINGS = Stream.of(
                    "address-requests", "server-requests", "person-price", "address-price", "total-price")
            .collect(Collectors.toUnmodifiableMap(name -> "linli.rates." + name, name -> "1000000000000/1000s"));

    private WideRates() {}
}
