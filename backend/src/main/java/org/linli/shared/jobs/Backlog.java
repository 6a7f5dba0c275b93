package org.linli.shared.jobs;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through rows whose time has come, each in a transaction of its own: one that cannot be dealt with, which is told, does
 * not keep the others waiting. Work must be guarded by the database so that it takes effect once, as several servers may be at
 * it: a server that was thought dead can still be alive.
 */
@Component
public class Backlog {

    private static final Logger log = LoggerFactory.getLogger(Backlog.class);
    private static final int PAGE = 200;

    private final TransactionTemplate transaction;

    Backlog(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does the work for each row that is found.
     *
     * @param what names the rows where a failure is told
     */
    public void each(String what, Rows rows, Consumer<Long> work) {
        var last = new Due(Instant.EPOCH, 0);
        List<Due> found;
        do {
            found = rows.after(last.since(), last.id(), PAGE);
            for (var due : found) {
                attempt(what, due.id(), work);
                last = due;
            }
        } while (found.size() == PAGE);
    }

    private void attempt(String what, long id, Consumer<Long> work) {
        try {
            transaction.executeWithoutResult(status -> work.accept(id));
        } catch (RuntimeException exception) {
            log.error("{} {} could not be dealt with", what, id, exception);
        }
    }

    /** Finds the rows that are due, the earliest first and of equal ones that with the lower id. */
    @FunctionalInterface
    public interface Rows {

        /** Up to {@code most} of those that come after this moment and id. */
        List<Due> after(Instant since, long id, int most);
    }

    /**
     * A row whose time has come.
     *
     * @param since when that was, as it stands in the row
     */
    public record Due(Instant since, long id) {}
}
