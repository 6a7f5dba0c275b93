package org.linli.privacy;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.linli.consents.ConsentItem;
import org.linli.consents.ConsentWithdrawn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers which withdrawals were told. */
@Component
class Withdrawals {

    private final Queue<ConsentWithdrawn> told = new ConcurrentLinkedQueue<>();

    @EventListener
    void on(ConsentWithdrawn event) {
        told.add(event);
    }

    List<ConsentItem> of(long personId) {
        return told.stream()
                .filter(event -> event.personId() == personId)
                .map(ConsentWithdrawn::item)
                .toList();
    }
}
