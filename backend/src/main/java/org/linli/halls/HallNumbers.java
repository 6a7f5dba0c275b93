package org.linli.halls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import org.linli.shared.answers.Changes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what happens to the topics of a hall in a year, in the transaction of what happens; each thing counts once a topic,
 * however often it is decided or closed.
 */
@Component
class HallNumbers {

    /** Name among the sources of answers, with the id of the hall. */
    static final String SOURCE = "hall-years";

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final HallYearMapper mapper;
    private final Changes changes;

    HallNumbers(HallYearMapper mapper, Changes changes) {
        this.mapper = mapper;
        this.changes = changes;
    }

    /** Counts a topic that everybody sees; false when it was counted before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean countRaised(Topic topic) {
        return add(topic, HallCount.RAISED, topic.raisedAt());
    }

    /** Counts that a topic has got somewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    void count(Topic topic, TopicStatus reached, Instant at) {
        switch (reached) {
            case SCREENED -> add(topic, HallCount.TAKEN, at);
            case DECIDED -> add(topic, HallCount.DECIDED, at);
            case CLOSED -> add(topic, HallCount.DONE, at);
            default -> {
                // Not counted.
            }
        }
    }

    private boolean add(Topic topic, HallCount kind, Instant at) {
        if (mapper.mark(topic.id(), kind) == 0) {
            return false;
        }
        var year = at.atZone(ZONE).getYear();
        var hours = Duration.between(topic.raisedAt(), at).toHours();
        mapper.add(topic.hallId(), topic.communityId(), year, kind, kind == HallCount.DONE ? hours : 0);
        changes.ofNumbers(SOURCE, List.of(topic.hallId()));
        return true;
    }

    /** The latest years of each hall. */
    List<HallYear> of(Collection<Long> hallIds, int most) {
        return mapper.findOf(hallIds, most);
    }
}
