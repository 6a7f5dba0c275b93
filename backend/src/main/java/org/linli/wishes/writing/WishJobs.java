package org.linli.wishes.writing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When to look for wishes whose time is over. */
@Configuration(proxyBeanMethods = false)
class WishJobs {

    private static final FixedDelay SELDOM = FixedDelay.of(Duration.ofMinutes(10));

    @Bean
    RecurringTask<Void> wishExpiry(Expiry expiry) {
        return Tasks.recurring("wish-expiry", SELDOM).execute((task, context) -> expiry.expire());
    }
}
