package org.linli.halls;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.linli.shared.answers.Changes;
import org.linli.shared.persistence.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one way for a topic to get further: with a step in its timeline, what is counted for the year, and an event. */
@Component
class TopicMoves {

    private final TopicMapper mapper;
    private final TopicStepMapper steps;
    private final TopicTitles titles;
    private final HallNumbers numbers;
    private final Changes changes;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TopicMoves(
            TopicMapper mapper,
            TopicStepMapper steps,
            TopicTitles titles,
            HallNumbers numbers,
            Changes changes,
            Ids ids,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.steps = steps;
        this.titles = titles;
        this.numbers = numbers;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Moves a topic whose row is locked.
     *
     * @param actorId who does it; 0 for the server by itself
     * @return false when it does not stand there any more; nothing has changed then
     * @throws IllegalArgumentException when nothing leads there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean move(Topic topic, TopicStatus to, long actorId, @Nullable String note) {
        if (!TopicFlow.leads(topic.status(), to)) {
            throw new IllegalArgumentException("No topic gets from " + topic.status() + " to " + to);
        }
        if (mapper.move(topic.id(), topic.status(), to) == 0) {
            return false;
        }
        var now = now();
        note(topic, to, actorId, note, now);
        numbers.count(topic, to, now);
        titles.settle(topic.id());
        changed(topic);
        events.publishEvent(new TopicMoved(topic.id(), topic.hallId(), topic.status(), to));
        return true;
    }

    /** Moves a topic whose row is locked, if that leads there; a refusal otherwise. */
    @Transactional(propagation = Propagation.MANDATORY)
    void require(Topic topic, TopicStatus to, long actorId, @Nullable String note) {
        if (!TopicFlow.leads(topic.status(), to) || !move(topic, to, actorId, note)) {
            throw new HallRejected(HallErrorCode.WRONG_STATUS);
        }
    }

    /** Notes that a topic was raised. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Topic topic, long actorId) {
        note(topic, TopicStatus.RAISED, actorId, null, topic.raisedAt());
    }

    /** Lets everybody know of a topic, or of none any more, as it stands after a check of its words. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(Topic topic) {
        titles.settle(topic.id());
        if (topic.isShown() && numbers.countRaised(topic)) {
            events.publishEvent(new TopicRaised(topic.id(), topic.hallId()));
        }
        changed(topic);
    }

    private void note(Topic topic, TopicStatus status, long actorId, @Nullable String note, Instant at) {
        steps.insert(ids.next(), topic.communityId(), topic.id(), status, actorId, note, at);
    }

    private void changed(Topic topic) {
        changes.of(Topics.SOURCE, List.of(topic.id()));
        changes.of(Topics.LIST, List.of(topic.hallId()));
    }

    /** As precise as the database. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
