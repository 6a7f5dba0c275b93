package org.linli.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linli.LinliApplication;
import org.linli.testing.LinliTest;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/** The same at full size, and how long it takes: {@code mvn -Pbench verify}. */
@LinliTest
class MalformedRequestTests {

    private final long seed = Long.getLong("linli.seed", System.nanoTime());
    private final int port;

    MalformedRequestTests(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void malformedRequestsAreTheClientsFault() {
        Campaign.run(port, 20_000, seed);
    }

    @Test
    void withoutTheFrontFilterSomeAreTheServers() {
        try (var server = new SpringApplicationBuilder(LinliApplication.class, NoFrontFilter.class)
                .run("--server.port=0", "--linli.demo=false")) {
            var mutant = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);

            assertThat(Campaign.serverErrors(mutant, 2_000, 1))
                    .as("the mutant must be caught")
                    .isPositive();
        }
    }

    /** Not annotated, or the scan of every server in these tests would find it. */
    static class NoFrontFilter {

        @Bean
        static FilterRegistrationBean<FrontFilter> frontFilterSwitchedOff(FrontFilter filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
