package org.linli.consents;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linli.shared.persistence.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every answer that a person gave. Her answers queue at a row of her own until they are committed: what is stored
 * under an agreement is there before a withdrawal is told, so the withdrawal deletes it too.
 */
@Component
class ConsentLedger implements Consents {

    private final ConsentMapper mapper;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ConsentLedger(ConsentMapper mapper, Ids ids, Clock clock, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public boolean agree(long personId, ConsentItem item, String policyVersion) {
        if (!policyVersion.equals(Policy.VERSION)) {
            return false;
        }
        mapper.lock(personId);
        write(personId, item, true);
        return true;
    }

    @Override
    public boolean has(long personId, ConsentItem item) {
        return mapper.findLast(personId, item).orElse(false);
    }

    @Override
    @Transactional
    public void withdraw(long personId, ConsentItem item) {
        mapper.lock(personId);
        if (mapper.findLast(personId, item).filter(granted -> !granted).isPresent()) {
            return;
        }
        write(personId, item, false);
        events.publishEvent(new ConsentWithdrawn(personId, item));
    }

    @Override
    public List<Consent> of(long personId) {
        var last = mapper.findAllLast(personId).stream().collect(Collectors.toMap(Consent::item, Function.identity()));
        return Arrays.stream(ConsentItem.values())
                .map(item -> last.getOrDefault(item, Consent.neverAsked(item)))
                .toList();
    }

    /** The last answer has the highest id, though the clocks of servers differ. */
    private void write(long personId, ConsentItem item, boolean granted) {
        var id = Math.max(ids.next(), mapper.lastId(personId) + 1);
        mapper.insert(id, personId, item, granted, Policy.VERSION, clock.instant());
    }
}
