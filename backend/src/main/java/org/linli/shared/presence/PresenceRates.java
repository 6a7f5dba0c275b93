package org.linli.shared.presence;

import org.linli.shared.rates.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often codes of presence may be tried: there are a hundred million of 8 digits, of which two are good at a time.
 *
 * @param presence one person, for all things together
 */
@ConfigurationProperties("linli.rates")
record PresenceRates(@DefaultValue("10/10m") Rate presence) {}
