package org.linli.moderation;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * How contents are checked.
 *
 * @param refusedWords words that no text may hold, one a line
 * @param reviewedWords words after which somebody looks at the text first, one a line
 * @param reports how many people have to report a content until others do not see it before somebody has looked
 * @param pictureDeadline after which time nobody waits for WeChat's word on a picture any more
 */
@Validated
@ConfigurationProperties("linli.moderation")
record ModerationSettings(
        @DefaultValue("classpath:moderation/refused-words.txt") Resource refusedWords,
        @DefaultValue("classpath:moderation/reviewed-words.txt") Resource reviewedWords,
        @DefaultValue("3") @Positive int reports,
        @DefaultValue("35m") @DurationMin(millis = 1) Duration pictureDeadline) {}
