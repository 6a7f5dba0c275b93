package org.linli.ballots;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.linli.shared.jobs.Backlog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When to look whether the time of a ballot is over. */
@Configuration(proxyBeanMethods = false)
class BallotJobs {

    private static final FixedDelay OFTEN = FixedDelay.of(Duration.ofSeconds(20));

    @Bean
    RecurringTask<Void> ballotClosings(BallotMapper mapper, Closing closing, Backlog backlog, Clock clock) {
        return Tasks.recurring("ballot-closings", OFTEN)
                .execute((task, context) -> backlog.each(
                        "Ballot",
                        (since, id, most) -> mapper.over(BallotStatus.OPEN, clock.instant(), since, id, most),
                        closing::closeIfOver));
    }
}
