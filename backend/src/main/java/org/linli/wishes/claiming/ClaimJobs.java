package org.linli.wishes.claiming;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When to look at the clocks of claims. */
@Configuration(proxyBeanMethods = false)
class ClaimJobs {

    private static final FixedDelay OFTEN = FixedDelay.of(Duration.ofMinutes(1));
    private static final FixedDelay SELDOM = FixedDelay.of(Duration.ofMinutes(10));

    @Bean
    RecurringTask<Void> wishReminders(Deadlines deadlines) {
        return Tasks.recurring("wish-reminders", SELDOM).execute((task, context) -> deadlines.remind());
    }

    @Bean
    RecurringTask<Void> wishReleases(Deadlines deadlines) {
        return Tasks.recurring("wish-releases", OFTEN).execute((task, context) -> deadlines.release());
    }

    @Bean
    RecurringTask<Void> wishSilence(Deadlines deadlines) {
        return Tasks.recurring("wish-silence", SELDOM).execute((task, context) -> deadlines.ask());
    }
}
