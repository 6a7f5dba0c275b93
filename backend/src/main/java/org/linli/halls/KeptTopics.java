package org.linli.halls;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Topics for other modules. */
@Component
class KeptTopics implements HallTopics {

    private final Topics topics;
    private final TopicMoves moves;

    KeptTopics(Topics topics, TopicMoves moves) {
        this.topics = topics;
        this.moves = moves;
    }

    @Override
    public Optional<HallTopic> find(long topicId) {
        return topics.find(topicId).filter(Topic::isShown).map(Topic::told);
    }

    @Override
    public Map<Long, HallTopic> byId(Collection<Long> topicIds) {
        return topics.byId(topicIds).values().stream()
                .filter(Topic::isShown)
                .collect(Collectors.toMap(Topic::id, Topic::told));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public HallTopic lock(long topicId) {
        return locked(topicId).told();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(long topicId, TopicStatus from, TopicStatus to) {
        var topic = locked(topicId);
        return topic.status() == from && moves.move(topic, to, 0, null);
    }

    private Topic locked(long topicId) {
        return topics.lock(topicId).orElseThrow(() -> new IllegalArgumentException("There is no topic " + topicId));
    }
}
