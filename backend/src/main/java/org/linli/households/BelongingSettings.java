package org.linli.households;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things hold that let people belong.
 *
 * @param belonging how long a person belongs to a household before she has to show anew that she lives there
 */
@ConfigurationProperties("linli.households")
record BelongingSettings(@DefaultValue("730d") Duration belonging) {}
