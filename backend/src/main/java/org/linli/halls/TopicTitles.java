package org.linli.halls;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds topics that are not over by what their titles are like. */
@Component
class TopicTitles {

    /** As for wishes, see their Titles: one too many does no harm, since a person looks at them. */
    private static final double ALIKE = 0.2;

    private static final int MOST_TOPICS = 200;

    private final TopicTitleMapper mapper;
    private final Topics topics;

    TopicTitles(TopicTitleMapper mapper, Topics topics) {
        this.mapper = mapper;
        this.topics = topics;
    }

    /** Topics of the hall with such a title, the most alike first. */
    List<Topic> like(long hallId, String title, int limit) {
        var pairs = TopicPairs.of(title);
        if (pairs.size() == 0) {
            return List.of();
        }
        var ids = mapper.findLike(hallId, pairs.values(), pairs.size(), ALIKE, MOST_TOPICS, limit);
        var rows = topics.byId(ids);
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .filter(Topic::isShown)
                .toList();
    }

    /** Lets a topic be found as it stands; its row is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(long topicId) {
        mapper.delete(topicId);
        topics.find(topicId).filter(TopicTitles::isFound).ifPresent(topic -> {
            var pairs = TopicPairs.of(topic.title());
            if (pairs.size() > 0) {
                mapper.insert(topic, pairs.values(), pairs.size());
            }
        });
    }

    private static boolean isFound(Topic topic) {
        return topic.isShown() && topic.stage() != TopicStage.ENDED && topic.status() != TopicStatus.CLOSED;
    }
}
