package org.linli.undertakings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When to look at the days of notices and evaluations. */
@Configuration(proxyBeanMethods = false)
class UndertakingJobs {

    private static final FixedDelay OFTEN = FixedDelay.of(Duration.ofMinutes(2));

    @Bean
    RecurringTask<Void> noticeEndings(PublicNotices notices) {
        return Tasks.recurring("notice-endings", OFTEN).execute((task, context) -> notices.endDue());
    }

    @Bean
    RecurringTask<Void> evaluationClosings(TopicEvaluations evaluations) {
        return Tasks.recurring("evaluation-closings", OFTEN).execute((task, context) -> evaluations.closeDue());
    }
}
