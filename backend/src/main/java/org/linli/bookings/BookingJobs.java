package org.linli.bookings;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When to look at the clocks of bookings. */
@Configuration(proxyBeanMethods = false)
class BookingJobs {

    private static final FixedDelay OFTEN = FixedDelay.of(Duration.ofMinutes(1));
    private static final FixedDelay SELDOM = FixedDelay.of(Duration.ofMinutes(10));

    @Bean
    RecurringTask<Void> bookingReleases(BookingClock clock) {
        return Tasks.recurring("booking-releases", OFTEN).execute((task, context) -> clock.release());
    }

    @Bean
    RecurringTask<Void> bookingClosings(BookingClock clock) {
        return Tasks.recurring("booking-closings", SELDOM).execute((task, context) -> clock.close());
    }

    @Bean
    RecurringTask<Void> bookingReminders(BookingClock clock) {
        return Tasks.recurring("booking-reminders", SELDOM).execute((task, context) -> clock.remind());
    }
}
