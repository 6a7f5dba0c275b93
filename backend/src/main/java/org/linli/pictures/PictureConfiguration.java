package org.linli.pictures;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Puts the endpoint at its address. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadSettings.class)
class PictureConfiguration {

    @Bean
    SimpleUrlHandlerMapping pictureAddressMapping(PictureEndpoint endpoint) {
        var mapping = new SimpleUrlHandlerMapping(
                Map.of(PictureEndpoint.PATH, endpoint, PictureEndpoint.PATH + "/**", endpoint));
        mapping.setOrder(0);
        return mapping;
    }
}
