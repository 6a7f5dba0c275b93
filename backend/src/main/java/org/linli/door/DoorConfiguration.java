package org.linli.door;

import graphql.validation.Validator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the limits; one of them graphql-java takes for the whole process only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DoorLimits.class, OperationSettings.class})
class DoorConfiguration {

    DoorConfiguration(DoorLimits limits) {
        Validator.setMaxValidationErrors(limits.validationErrors());
    }
}
