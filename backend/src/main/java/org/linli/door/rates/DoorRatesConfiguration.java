package org.linli.door.rates;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.linli.shared.startup.Misconfigured;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Binds what may be asked for, and whose word on addresses is taken. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateSettings.class)
class DoorRatesConfiguration {

    @Bean
    RequestRates requestRates(RateSettings settings, MeterRegistry meters) {
        return new RequestRates(settings, TimeMeter.SYSTEM_NANOTIME, meters);
    }

    @Bean
    Proxies proxies(@Value("${linli.proxies:}") List<String> trusted) {
        try {
            return new Proxies(trusted);
        } catch (IllegalArgumentException unreadable) {
            throw new Misconfigured("LINLI_PROXIES must be addresses or ranges such as 10.0.0.0/8, with commas between"
                    + " them: " + unreadable.getMessage());
        }
    }
}
