package org.linli.households;

import org.linli.shared.rates.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often codes may be tried. There are 31 to the power of 8 codes, of which some thousands are in force: whoever tries
 * ten in an hour finds one after some two thousand years on average, and a crowd at one address after some sixty.
 *
 * @param joinCode one person
 * @param joinCodeAddress one address: a stand where volunteers help the people of an estate to join
 */
@ConfigurationProperties("linli.rates")
record JoinRates(@DefaultValue("10/1h") Rate joinCode, @DefaultValue("300/1h") Rate joinCodeAddress) {}
