package org.linli.shared.jobs;

import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this server is told from others that do the same work. */
@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    /** The name of the machine, which would stand there otherwise, is nobody's business and can be too long. */
    @Bean
    DbSchedulerCustomizer jobs() {
        var name = new SchedulerName.Fixed("linli-" + UUID.randomUUID());
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<SchedulerName> schedulerName() {
                return Optional.of(name);
            }
        };
    }
}
