package org.linli.shared.secrets;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the master keys. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MasterKeys.class)
class SecretsConfiguration {}
