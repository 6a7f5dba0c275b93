package org.linli.consents;

import java.time.Clock;
import org.linli.shared.persistence.Ids;
import org.springframework.stereotype.Component;

/** Keeps every answer that a person gave. */
@Component
class ConsentLedger implements Consents {

    private final ConsentMapper mapper;
    private final Ids ids;
    private final Clock clock;

    ConsentLedger(ConsentMapper mapper, Ids ids, Clock clock) {
        this.mapper = mapper;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean agree(long personId, ConsentItem item, String policyVersion) {
        if (!policyVersion.equals(Policy.VERSION)) {
            return false;
        }
        mapper.insert(ids.next(), personId, item, true, policyVersion, clock.instant());
        return true;
    }

    @Override
    public boolean has(long personId, ConsentItem item) {
        return mapper.findLast(personId, item).orElse(false);
    }
}
