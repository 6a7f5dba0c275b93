package org.linli.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.linli.shared.startup.Misconfigured;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes deeds that need not be kept any longer, from the front of the chain, and keeps the seal that it goes on from. */
@Component
class OldDeeds {

    private static final Duration LEAST = Duration.ofDays(180);
    private static final int BATCH = 500;

    private final ChainMapper mapper;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration kept;

    OldDeeds(
            ChainMapper mapper,
            PlatformTransactionManager transactionManager,
            Clock clock,
            @Value("${linli.audit.kept:1095d}") Duration kept) {
        if (kept.compareTo(LEAST) < 0) {
            throw new Misconfigured("LINLI_AUDIT_KEPT must be 180d or more: the law asks for six months");
        }
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactionManager);
        this.clock = clock;
        this.kept = kept;
    }

    @Scheduled(initialDelay = 11, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
    void delete() {
        deleteBefore(clock.instant().minus(kept));
    }

    void deleteBefore(Instant before) {
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> deleteBatch(before)));
        }
    }

    private boolean deleteBatch(Instant before) {
        var chain = mapper.lock().orElseThrow();
        var old = mapper.after(chain.baseNumber(), BATCH).stream()
                .takeWhile(deed -> deed.at().isBefore(before))
                .toList();
        if (old.isEmpty()) {
            return false;
        }
        var last = chain.baseNumber() + old.size();
        var seal = old.getLast().seal();
        if (seal == null
                || mapper.delete(chain.baseNumber(), last, before) != old.size()
                || mapper.moveBase(last, seal) != 1) {
            throw new IllegalStateException("The chain of deeds has gaps: check it before anything is deleted");
        }
        return old.size() == BATCH;
    }
}
