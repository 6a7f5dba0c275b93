package org.linli.door;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What is told of operations.
 *
 * @param slow from when on an operation stands in the log as slow
 */
@Validated
@ConfigurationProperties("linli.operations")
record OperationSettings(@DefaultValue("1s") @NotNull Duration slow) {}
