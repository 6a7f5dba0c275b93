package org.linli.wishes.wish;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads what holds for wishes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WishSettings.class)
class WishConfiguration {}
