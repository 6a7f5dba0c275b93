package org.linli.privacy;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.linli.shared.secrets.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes exports. A server takes one for the time of a lease, which it renews with each module; when it dies, another one
 * begins anew after the lease, with a file of its own.
 */
@Component
class ExportWorker {

    /** Name of a file's key among what is sealed for a person. */
    static final String KEY_FIELD = "export-key";

    static final Duration LEASE = Duration.ofMinutes(2);
    static final Duration KEPT = Duration.ofDays(7);
    private static final Logger log = LoggerFactory.getLogger(ExportWorker.class);
    private static final int MOST_ATTEMPTS = 5;
    private static final int KEY_BYTES = 32;

    private final DataExportMapper mapper;
    private final ExportArchive archive;
    private final ExportStore store;
    private final Secrets secrets;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    ExportWorker(
            DataExportMapper mapper,
            ExportArchive archive,
            ExportStore store,
            Secrets secrets,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.mapper = mapper;
        this.archive = archive;
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    @Scheduled(initialDelay = 3, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
    void work() {
        var task = take();
        while (task.isPresent()) {
            make(task.get());
            task = take();
        }
    }

    /** Takes the next export, unless it has failed too often. */
    Optional<ExportTask> take() {
        Optional<ExportTask> taken = transaction.execute(status -> {
            var now = clock.instant();
            var next = mapper.next(now);
            if (next.isEmpty()) {
                return Optional.<ExportTask>empty();
            }
            var task = next.get();
            if (task.attempt() >= MOST_ATTEMPTS) {
                mapper.fail(task);
                return Optional.<ExportTask>empty();
            }
            mapper.begin(task, now.plus(LEASE));
            return Optional.of(new ExportTask(task.id(), task.personId(), task.attempt() + 1));
        });
        return taken == null ? Optional.empty() : taken;
    }

    void make(ExportTask task) {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            archive.write(
                    task.personId(), clock.instant(), store.write(task.file(), key), percent -> goOn(task, percent));
            finish(task, key);
        } catch (IOException | RuntimeException failure) {
            store.delete(task.file());
            log.warn(
                    "Export {} was not made in attempt {}: {}",
                    task.id(),
                    task.attempt(),
                    failure.getClass().getName());
        }
    }

    private void goOn(ExportTask task, int percent) {
        if (mapper.goOn(task, percent, clock.instant().plus(LEASE)) == 0) {
            throw new IllegalStateException("Another server has taken the export over, or the account is closed");
        }
    }

    private void finish(ExportTask task, byte[] key) {
        var done = transaction.execute(status -> {
            var sealed =
                    secrets.seal(task.personId(), KEY_FIELD, Base64.getEncoder().encodeToString(key));
            var finished = mapper.finish(task, sealed, clock.instant().plus(KEPT)) == 1;
            if (!finished) {
                status.setRollbackOnly();
            }
            return finished;
        });
        if (!Boolean.TRUE.equals(done)) {
            store.delete(task.file());
        }
    }
}
