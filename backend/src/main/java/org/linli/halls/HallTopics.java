package org.linli.halls;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Topics for the modules that see to them once they are decided, or talk them over in a meeting. */
public interface HallTopics {

    /** The topic with this id, if everybody may see it. */
    Optional<HallTopic> find(long topicId);

    /** The topics with these ids that everybody may see, by their id. */
    Map<Long, HallTopic> byId(Collection<Long> topicIds);

    /**
     * Holds the row of a topic until the transaction of the caller ends.
     *
     * @throws IllegalArgumentException when there is no such topic
     */
    HallTopic lock(long topicId);

    /**
     * Moves a topic on, in the transaction of the caller, and tells it by {@link TopicMoved}.
     *
     * @return false when it does not stand there any more; nothing has changed then
     */
    boolean move(long topicId, TopicStatus from, TopicStatus to);
}
