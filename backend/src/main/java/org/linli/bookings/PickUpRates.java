package org.linli.bookings;

import org.linli.shared.rates.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often the code of a booking may be tried: there are a million of them.
 *
 * @param pickUp one booking
 */
@ConfigurationProperties("linli.rates")
record PickUpRates(@DefaultValue("5/1h") Rate pickUp) {}
