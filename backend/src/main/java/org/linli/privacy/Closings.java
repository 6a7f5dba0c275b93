package org.linli.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.linli.audit.Audit;
import org.linli.audit.Deed;
import org.linli.identity.Accounts;
import org.linli.shared.Viewer;
import org.linli.shared.privacy.PersonalData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends accounts a week after people ask for it. Whoever is due is closed in one transaction with all that modules keep, so a
 * crash leaves an account whole or closed, and the next run goes on.
 */
@Service
class Closings {

    static final Duration COOLING_OFF = Duration.ofDays(7);

    /** Longer than any request: nobody is closed while her cancelling is under way. */
    static final Duration GRACE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(Closings.class);
    private static final int BATCH = 20;

    private final Accounts accounts;
    private final List<PersonalData> modules;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Closings(
            Accounts accounts,
            List<PersonalData> modules,
            Audit audit,
            Clock clock,
            PlatformTransactionManager transactionManager) {
        this.accounts = accounts;
        this.modules = modules;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactionManager);
    }

    /** Asking again changes nothing. */
    @Transactional
    public void ask(Viewer viewer) {
        PrivacyRejected.ifProxy(viewer);
        var closesAt = clock.instant().plus(COOLING_OFF).truncatedTo(ChronoUnit.MILLIS);
        if (accounts.askToClose(viewer.personId(), closesAt)) {
            audit.record(Deed.by(viewer, "closing.asked"));
        }
    }

    /** Changes nothing when closing was not asked for. */
    @Transactional
    public void cancel(Viewer viewer) {
        PrivacyRejected.ifProxy(viewer);
        var closesAt = accounts.closesAt(viewer.personId()).orElse(Instant.MAX);
        if (!clock.instant().isBefore(closesAt)) {
            throw new PrivacyRejected(PrivacyErrorCode.NOT_FOUND);
        }
        if (accounts.cancelClosing(viewer.personId())) {
            audit.record(Deed.by(viewer, "closing.cancelled"));
        }
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void closeDue() {
        closeDue(clock.instant());
    }

    /** Closes whoever is due; one that cannot be closed does not keep the others. */
    void closeDue(Instant now) {
        var before = now.minus(GRACE);
        var due = accounts.due(before, BATCH);
        while (!due.isEmpty()) {
            var failed = due.stream().filter(person -> !close(person, before)).count();
            due = failed > 0 ? List.of() : accounts.due(before, BATCH);
        }
    }

    /** Whoever cancels, or closes on another server, waits for the lock and finds an account that is closed. */
    private boolean close(long personId, Instant before) {
        try {
            transaction.executeWithoutResult(status -> {
                if (!accounts.lockDue(personId, before)) {
                    return;
                }
                modules.forEach(module -> module.erase(personId));
                accounts.close(personId);
                audit.record(Deed.byServer("account.closed").about(personId));
            });
            return true;
        } catch (RuntimeException failure) {
            log.error(
                    "Account {} was not closed: {}",
                    personId,
                    failure.getClass().getName());
            return false;
        }
    }
}
