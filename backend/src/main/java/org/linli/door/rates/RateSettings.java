package org.linli.door.rates;

import org.linli.shared.rates.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much may be asked for. The dearest document of the mini-program costs 951, and opening it takes four requests.
 *
 * @param addressRequests requests of one address at one server. Phones share the addresses of their carrier: 1,250 of
 *     them can open the mini-program in the same second, 125 a second without end
 * @param serverRequests requests at one server: what it can answer out of memory, not more
 * @param personPrice price of what one person asks for, on all her devices: 50 of the dearest documents at once, 5 a
 *     second without end, which is faster than anybody reads
 * @param addressPrice price of what strangers of one address ask for: 2,100 of the dearest documents at once
 * @param totalPrice price of what everybody together asks for, at all servers: what one database can bear
 */
@ConfigurationProperties("linli.rates")
record RateSettings(
        @DefaultValue("5000/10s") Rate addressRequests,
        @DefaultValue("500000/10s") Rate serverRequests,
        @DefaultValue("50000/10s") Rate personPrice,
        @DefaultValue("2000000/10s") Rate addressPrice,
        @DefaultValue("50000000/10s") Rate totalPrice) {}
