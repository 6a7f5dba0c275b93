package org.linli.halls;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When to look at the clocks of topics. */
@Configuration(proxyBeanMethods = false)
class TopicJobs {

    private static final FixedDelay SELDOM = FixedDelay.of(Duration.ofMinutes(10));

    @Bean
    RecurringTask<Void> topicLapses(Seconding seconding) {
        return Tasks.recurring("topic-lapses", SELDOM).execute((task, context) -> seconding.lapse());
    }
}
