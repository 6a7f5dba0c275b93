package org.linli.shared.answers;

import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells what has changed, as soon as the transaction that changed it is committed. */
@Component
public class Changes {

    private final ApplicationEventPublisher events;

    Changes(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** An object, or what a list holds, is another one: no answer that was made of it may be given again. */
    public void of(String kind, Iterable<Long> ids) {
        announce(kind, ids, false);
    }

    /** A number of an object has moved, as it does many times a second: answers may show the old one for a second. */
    public void ofNumbers(String kind, Iterable<Long> ids) {
        announce(kind, ids, true);
    }

    private void announce(String kind, Iterable<Long> ids, boolean numbersOnly) {
        Set<String> sources = new HashSet<>();
        ids.forEach(id -> sources.add(Sources.name(kind, id)));
        var changed = new Changed(sources, numbersOnly);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            events.publishEvent(changed);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.publishEvent(changed);
            }
        });
    }
}
