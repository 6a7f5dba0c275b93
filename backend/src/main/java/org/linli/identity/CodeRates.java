package org.linli.identity;

import org.linli.shared.rates.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one person may try codes and numbers.
 *
 * @param phoneCode each costs money at WeChat
 * @param handedCode codes of invitations and of accounts that are handed over
 * @param phoneSearch numbers that staff look up one by one
 */
@ConfigurationProperties("linli.rates")
record CodeRates(
        @DefaultValue("5/10m") Rate phoneCode,
        @DefaultValue("10/10m") Rate handedCode,
        @DefaultValue("60/10m") Rate phoneSearch) {}
