package org.linli.halls;

import org.linli.shared.rates.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a person may say something in halls.
 *
 * @param topic how many topics she may raise
 * @param topicComment how many comments she may write
 */
@ConfigurationProperties("linli.rates")
record HallRates(@DefaultValue("5/1d") Rate topic, @DefaultValue("60/1h") Rate topicComment) {}
