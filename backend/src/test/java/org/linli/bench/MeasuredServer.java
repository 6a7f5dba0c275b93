package org.linli.bench;

import org.linli.LinliApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;

/** The whole server as it is in production, and beside it the floors that it is held against. */
@Import({Floors.class, SqlFloor.class})
final class MeasuredServer {

    private MeasuredServer() {}

    public static void main(String[] arguments) {
        SpringApplication.run(new Class<?>[] {LinliApplication.class, MeasuredServer.class}, arguments);
    }

    @Bean
    static WebSecurityCustomizer pastSecurity() {
        return security -> security.ignoring().requestMatchers("/bench/**");
    }
}
