package org.linli.door.load;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the server does at once, and how long anything may take.
 *
 * @param concurrency requests that GraphQL works on at once
 * @param queue requests that may wait for one of these to end
 * @param patience how long they wait
 * @param timeLimit how long GraphQL may work on one request
 * @param bodyTimeLimit how long the body of a request may take to come
 * @param drain how long the server goes on serving after it has said that it is no longer ready
 */
@Validated
@ConfigurationProperties("linli.door.load")
public record LoadLimits(
        @DefaultValue("32") @Positive int concurrency,
        @DefaultValue("500") @PositiveOrZero int queue,
        @DefaultValue("500ms") @DurationMin Duration patience,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration timeLimit,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration bodyTimeLimit,
        @DefaultValue("5s") @DurationMin Duration drain) {}
