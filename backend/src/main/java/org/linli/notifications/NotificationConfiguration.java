package org.linli.notifications;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads that news are turned into notifications on. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationConfiguration {

    private static final int THREADS = 4;
    private static final int PATIENCE_SECONDS = 5;
    private static final int QUEUE = 100_000;

    /** Few, so that a rush leaves the connections to the requests; what does not fit is delivered again later. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor newsThreads() {
        var threads = new ThreadPoolTaskExecutor();
        threads.setCorePoolSize(THREADS);
        threads.setMaxPoolSize(THREADS);
        threads.setQueueCapacity(QUEUE);
        threads.setThreadNamePrefix("news-");
        threads.setDaemon(true);
        threads.setAcceptTasksAfterContextClose(true); // requests that are finished meanwhile have news, too
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(PATIENCE_SECONDS);
        return threads;
    }
}
