package org.linli.pictures;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.linli.shared.rates.Rate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much uploading there may be.
 *
 * @param bytes size of a file
 * @param timeLimit how long a file may take to come
 * @param rate files of one person
 * @param perPerson files of one person that come at once
 * @param atOnce files that come at once; each needs room for all of it
 * @param decoders files that are made anew at once; each needs some 100 MB
 * @param patience how long a file waits for that
 */
@Validated
@ConfigurationProperties("linli.pictures.upload")
record UploadSettings(
        @DefaultValue("10485760") @Positive int bytes,
        @DefaultValue("60s") @DurationMin(millis = 1) Duration timeLimit,
        @DefaultValue("60/10m") Rate rate,
        @DefaultValue("2") @Positive int perPerson,
        @DefaultValue("16") @Positive int atOnce,
        @DefaultValue("2") @Positive int decoders,
        @DefaultValue("10s") @DurationMin Duration patience) {}
