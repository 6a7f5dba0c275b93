package org.linli.notifications;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps the workers going, each on a thread of its own, and lets them finish what they have begun. */
@Component
class Workers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(14);

    private final List<Worker> workers;
    private final NotificationSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Workers(List<Worker> workers, NotificationSettings settings) {
        this.workers = workers;
        this.settings = settings;
    }

    @Override
    public synchronized void start() {
        running = true;
        if (settings.workers()) {
            for (var worker : workers) {
                threads.add(Thread.ofVirtual()
                        .name(worker.getClass().getSimpleName())
                        .start(() -> keepWorking(worker)));
            }
        }
    }

    private void keepWorking(Worker worker) {
        while (running) {
            var more = false;
            try {
                more = worker.work();
            } catch (RuntimeException failure) {
                LOG.warn("{} failed and tries again: {}", worker.getClass().getSimpleName(), failure.toString());
            }
            if (!more) {
                pause();
            }
        }
    }

    private synchronized void pause() {
        try {
            if (running) {
                wait(PAUSE.toMillis());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody is interrupted: a message half sent would never be sent again. */
    @Override
    public void stop() {
        synchronized (this) {
            running = false;
            notifyAll();
        }
        for (var thread : threads) {
            await(thread);
        }
        threads.clear();
    }

    private static void await(Thread thread) {
        try {
            thread.join(LONGEST_STOP);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
