package org.linli.door.answers;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How answers are kept.
 *
 * @param life how long an answer is given without being made anew, whatever this server heard of changes; 0 keeps none
 * @param bytes size of all that are kept
 * @param requestBytes size of all bodies that are known to ask for one of them
 */
@Validated
@ConfigurationProperties("linli.answers")
record AnswerSettings(
        @DefaultValue("5s") @NotNull @DurationMax(minutes = 1) Duration life,
        @DefaultValue("67108864") @Positive long bytes,
        @DefaultValue("16777216") @PositiveOrZero long requestBytes) {}
