package org.linli.audit;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Links what was recorded into the chain. Servers queue at the chain's row; a deed that is committed late gets a later
 * place, so the chain has no gaps whatever commits when, and a crash takes back a whole batch.
 */
@Component
class Sealing {

    private static final Logger log = LoggerFactory.getLogger(Sealing.class);
    private static final int BATCH = 200;

    private final ChainMapper mapper;
    private final TransactionTemplate transaction;
    private final AtomicLong head;
    private volatile String toldSeal = "";

    Sealing(ChainMapper mapper, PlatformTransactionManager transactionManager, MeterRegistry metrics) {
        this.mapper = mapper;
        this.transaction = new TransactionTemplate(transactionManager);
        this.head = metrics.gauge("linli.audit.sealed", new AtomicLong());
    }

    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void seal() {
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> sealBatch()));
        }
    }

    /** Tells where the chain stands, so that a tail that is cut off later can be missed. */
    @Scheduled(initialDelay = 1, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void tellHead() {
        mapper.find().filter(chain -> !chain.headSeal().equals(toldSeal)).ifPresent(chain -> {
            toldSeal = chain.headSeal();
            log.info("The audit chain ends at {}:{}", chain.headNumber(), chain.headSeal());
        });
    }

    private boolean sealBatch() {
        var chain = mapper.lock().orElseThrow();
        var deeds = mapper.unsealed(BATCH);
        var number = chain.headNumber();
        var seal = chain.headSeal();
        for (var deed : deeds) {
            number++;
            seal = deed.sealAfter(seal, number);
            require(mapper.seal(deed.id(), number, seal));
        }
        if (!deeds.isEmpty()) {
            require(mapper.moveHead(number, seal));
        }
        head.set(number);
        return deeds.size() == BATCH;
    }

    private static void require(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("A deed was changed while it was sealed");
        }
    }
}
