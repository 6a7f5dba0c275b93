package org.linli.identity;

import org.linli.shared.rates.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may sign in. Phones share the addresses of their carrier, so these do not keep a person from
 * trying (there is nothing to guess: codes come from WeChat, refresh tokens have 256 random bits, and WeChat itself limits
 * each person) but a script from eating up what WeChat lets the whole mini-program ask.
 *
 * @param login a crowd that opens the mini-program for the first time at an event: 300 people at once, 150 a minute
 * @param sessionRefresh a crowd that comes back after two hours or more: 1,200 people at once, 600 a minute
 */
@ConfigurationProperties("linli.rates")
record SignInRates(@DefaultValue("300/2m") Rate login, @DefaultValue("1200/2m") Rate sessionRefresh) {}
